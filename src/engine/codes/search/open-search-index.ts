import { candidateRows } from './candidate-rows.ts';
import { codeFragment, codesBeginning } from './code-fragment.ts';
import { scratchOf } from './line-reader.ts';
import { matchWord, type WordMatch } from './match-word.ts';
import { billableMerit } from './merit-of-row.ts';
import { queryReadings, type Reading } from './query-readings.ts';
import { rowBitsFinder } from './row-bits.ts';
import { type ScoredRow, scoreRows } from './score-rows.ts';
import { openFrame, type SearchFrame } from './search-frame.ts';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.ts';

const usualLimit = 20;
const highestLimit = 1000;
/** Rows scored for one reading of a query, where so many hold its words. */
const leastScored = 200;

interface Found extends ScoredRow {
  readonly note: string;
}

interface FoundRows {
  readonly best: readonly ScoredRow[];
  /** True when some row holds every word. */
  readonly complete: boolean;
  readonly reading: Reading;
}

/**
 * Opens an index compiled by buildSearchIndex, in milliseconds and without copying; in Node or a browser. Throws Fault `bad-file` when
 * the bytes are not one. Searching never throws.
 */
export function openSearchIndex(bytes: Uint8Array): SearchIndex {
  const frame = openFrame(bytes);
  const bitsOf = rowBitsFinder(frame);
  const scratch = scratchOf(frame);

  const searchReading = (reading: Reading, guess: 'if-unknown' | 'yes', limit: number): FoundRows => {
    const matches = reading.words.map((word) => matchOf(frame, word.word, word.optional, guess));
    const { rows, all } = candidateRows(frame, matches, bitsOf, Math.max(leastScored, 2 * limit));
    const { best, complete } = scoreRows(frame, matches, rows, limit, scratch);
    return { best, complete: all && complete, reading };
  };

  return {
    size: frame.rows,
    search: (query, options = {}) => {
      const limit = Math.max(0, Math.min(highestLimit, Math.floor(options.limit ?? usualLimit)));
      // Headers found are dropped afterwards, so more is asked for when only codes valid for claims are wanted.
      const wanted = options.billableOnly ? limit * 2 + 20 : limit;
      const [likeliest, ...others] = queryReadings(frame, query);
      const found: FoundRows[] = [];
      if (likeliest) found.push(searchReading(likeliest, 'if-unknown', wanted));
      for (const reading of others) found.push(searchReading(reading, 'if-unknown', wanted));
      if (likeliest && !found.some(({ complete }) => complete)) found.push(searchReading(likeliest, 'yes', wanted));
      return topHits(frame, [...merged(found).values(), ...byCode(frame, query, wanted)], limit, options);
    },
  };
}

/** One row may be found under several readings: the best counts. */
function merged(all: readonly FoundRows[]): ReadonlyMap<number, Found> {
  const best = new Map<number, Found>();
  for (const { best: rows, reading } of all) {
    for (const hit of rows) {
      const score = hit.score * reading.trust;
      if (score > (best.get(hit.row)?.score ?? -1)) best.set(hit.row, { ...hit, score, note: reading.note });
    }
  }
  return best;
}

function matchOf(frame: SearchFrame, text: string, optional: boolean, guess: 'if-unknown' | 'yes'): WordMatch {
  const fragment = text.length >= 3 ? codeFragment(text) : undefined;
  const codes = fragment === undefined ? undefined : codesBeginning(frame, fragment);
  const match = matchWord(frame, text, codes ? 'no' : guess);
  return {
    ...match,
    weight: match.weight * (optional ? 0.3 : 1),
    cost: match.cost + (codes ? codes.to - codes.from : 0),
    codes,
  };
}

/** Codes that begin with the whole query: the code itself first, then those below it in the publisher's order. */
function byCode(frame: SearchFrame, query: string, limit: number): Found[] {
  const fragment = query.length <= 40 ? codeFragment(query) : undefined;
  const range = fragment === undefined ? undefined : codesBeginning(frame, fragment);
  if (fragment === undefined || range === undefined) return [];
  const rows = [...frame.byCode.subarray(range.from, range.to)].sort((a, b) => a - b);
  return rows.slice(0, limit).map((row, i) => ({
    row,
    score: frame.codeAt(row) === fragment ? 3 : 2 - i / (2 * highestLimit),
    line: -1,
    note: '',
  }));
}

function topHits(frame: SearchFrame, found: Found[], limit: number, options: SearchOptions): SearchHit[] {
  const isBillable = (row: number): boolean => ((frame.merits[row] ?? 0) & billableMerit) !== 0;
  const wanted = options.billableOnly ? found.filter(({ row }) => isBillable(row)) : found;
  const distinct = new Map<number, Found>();
  for (const hit of wanted) if (hit.score > (distinct.get(hit.row)?.score ?? -1)) distinct.set(hit.row, hit);
  const ordered = [...distinct.values()].sort((a, b) => b.score - a.score || a.row - b.row);
  return ordered.slice(0, limit).map(({ row, score, line, note }) => {
    const because = line < 0 ? 'code' : frame.becauseAt(line);
    return {
      row,
      code: frame.codeAt(row),
      billable: isBillable(row),
      score: Math.round(score * 10_000) / 10_000,
      because: note === '' ? because : `${because} (${note})`,
    };
  });
}
