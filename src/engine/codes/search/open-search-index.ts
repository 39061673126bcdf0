import { candidateRows } from './candidate-rows.ts';
import { codeFragment, codesBeginning } from './code-fragment.ts';
import { matchWord, type WordMatch } from './match-word.ts';
import { billableMerit } from './merit-of-row.ts';
import { queryReadings, type Reading } from './query-readings.ts';
import { keptRowBits } from './row-bits.ts';
import { type ScoredRow, scoreRows, scratchOf } from './score-rows.ts';
import { openFrame, type SearchFrame } from './search-frame.ts';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.ts';

const usualLimit = 20;
const highestLimit = 1000;

interface Found extends ScoredRow {
  readonly note: string;
}

/**
 * Opens an index compiled by buildSearchIndex, in milliseconds and without copying; in Node or a browser. Throws Fault `bad-file` when
 * the bytes are not one. Searching never throws.
 */
export function openSearchIndex(bytes: Uint8Array): SearchIndex {
  const frame = openFrame(bytes);
  const bitsOf = keptRowBits(frame);
  const scratch = scratchOf(frame);

  const searchReading = (
    { words, trust, note }: Reading,
    guess: 'if-unknown' | 'yes',
  ): { rows: Found[]; all: boolean } => {
    const matches = words.map((word) => matchOf(frame, word.word, word.optional, guess));
    const { rows, all } = candidateRows(frame, matches, bitsOf);
    const scored = scoreRows(frame, matches, rows, scratch);
    return { rows: scored.map((hit) => ({ ...hit, score: hit.score * trust, note })), all };
  };

  return {
    size: frame.rows,
    search: (query, options = {}) => {
      const best = new Map<number, Found>();
      const keep = (found: readonly Found[]): void => {
        for (const hit of found) if (hit.score > (best.get(hit.row)?.score ?? -1)) best.set(hit.row, hit);
      };
      let complete = false;
      const readings = queryReadings(frame, query);
      for (const reading of readings) {
        const { rows, all } = searchReading(reading, 'if-unknown');
        complete ||= all;
        keep(rows);
      }
      const [likeliest] = readings;
      if (!complete && likeliest) keep(searchReading(likeliest, 'yes').rows);
      keep(byCode(frame, query));
      return topHits(frame, [...best.values()], options);
    },
  };
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
function byCode(frame: SearchFrame, query: string): Found[] {
  const fragment = query.length <= 40 ? codeFragment(query) : undefined;
  const range = fragment === undefined ? undefined : codesBeginning(frame, fragment);
  if (fragment === undefined || range === undefined) return [];
  const rows = [...frame.byCode.subarray(range.from, range.to)].sort((a, b) => a - b);
  return rows.slice(0, highestLimit).map((row, i) => ({
    row,
    score: frame.codeAt(row) === fragment ? 3 : 2 - i / (2 * highestLimit),
    line: -1,
    note: '',
  }));
}

function topHits(frame: SearchFrame, found: Found[], options: SearchOptions): SearchHit[] {
  const limit = Math.max(0, Math.min(highestLimit, Math.floor(options.limit ?? usualLimit)));
  const isBillable = (row: number): boolean => ((frame.merits[row] ?? 0) & billableMerit) !== 0;
  const wanted = options.billableOnly ? found.filter(({ row }) => isBillable(row)) : found;
  wanted.sort((a, b) => b.score - a.score || a.row - b.row);
  return wanted.slice(0, limit).map(({ row, score, line, note }) => {
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
