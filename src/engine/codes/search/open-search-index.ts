import { isUnknown, rowsWithAll } from './candidate-rows.ts';
import { codeFragment, codesBeginning } from './code-fragment.ts';
import { scratchOf } from './line-reader.ts';
import { type Guess, matchWord, type WordMatch } from './match-word.ts';
import { billableMerit } from './merit-of-row.ts';
import { queryReadings, type Reading } from './query-readings.ts';
import { rowBitsFinder } from './row-bits.ts';
import { mostOf, type ScoredRow, scoreRows } from './score-rows.ts';
import { openFrame, type SearchFrame } from './search-frame.ts';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.ts';
import { wordNumber, wordsBeginning } from './vocabulary.ts';
import { weightiestRows } from './weightiest-rows.ts';

const usualLimit = 20;
const highestLimit = 1000;
/** Rows scored for one reading of a query, where so many hold its words. */
const leastScored = 120;

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

  const { matchOf, forget } = wordMatcher(frame);

  const score = (query: Query, rows: readonly number[] | undefined): FoundRows => {
    const { best, complete } = scoreRows(frame, query.matches, rows ?? [], query.limit, scratch);
    return { best, complete, reading: query.reading };
  };
  const withAll = (query: Query): FoundRows =>
    score(query, rowsWithAll(frame, query.matches, bitsOf, query.enough, scratch));
  const queryOf = (reading: Reading, guess: Guess, { limit, isWord }: Wanted): Query => ({
    reading,
    matches: reading.words.map(({ word, optional }) =>
      matchOf(word, optional, guess !== 'no' && isWord?.(word, guess === 'yes') ? 'no' : guess),
    ),
    limit,
    enough: Math.max(leastScored, 2 * limit),
  });

  /** All words in every reading; else with misspellings assumed; else the rows that hold most of the words. */
  const findRows = (readings: readonly Reading[], wanted: Wanted): readonly FoundRows[] => {
    const found: FoundRows[] = [];
    let likeliest: Query | undefined;
    for (const reading of readings) {
      // The short form itself is then only the beginning of other words ("pe" of "pelvis"), of no use where the list is full.
      const full = found.some(({ complete, best }) => complete && best.length >= wanted.limit);
      if (full && reading.note === '' && !reading.words.every(({ word }) => wordNumber(frame, word) >= 0)) continue;
      const query = queryOf(reading, 'if-unknown', wanted);
      likeliest ??= query;
      found.push(withAll(query));
    }
    if (!likeliest || found.some(({ complete }) => complete)) return found;
    if (!likeliest.matches.some(isUnknown) && likeliest.matches.some(({ exact }) => !exact)) {
      const guessed = withAll(queryOf(likeliest.reading, 'yes', wanted));
      found.push(guessed);
      if (guessed.complete) return found;
    }
    if (likeliest.matches.length > 1 && mostOfKnown(likeliest) >= wanted.partialAtLeast)
      found.push(score(likeliest, weightiestRows(likeliest.matches, bitsOf, likeliest.enough, scratch)));
    return found;
  };

  const answer = (query: string, options: SearchOptions = {}): ReturnType<SearchIndex['answer']> => {
    forget(bitsOf.takeBack);
    const limit = Math.max(0, Math.min(highestLimit, Math.floor(options.limit ?? usualLimit) || 0));
    // Headers found are dropped afterwards, so more is asked for when only codes valid for claims are wanted.
    const wanted = options.billableOnly ? limit * 2 + 20 : limit;
    const partialAtLeast = Math.max(options.atLeast ?? 0, options.partialAtLeast ?? 0);
    const found = findRows(queryReadings(frame, query), { limit: wanted, partialAtLeast, isWord: options.isWord });
    const coded = byCode(frame, query, wanted);
    const whole = coded.length > 0 || found.some(({ complete }) => complete);
    const atLeast = whole ? (options.atLeast ?? 0) : partialAtLeast;
    return { hits: topHits(frame, merged(found), coded, { ...options, limit, atLeast }), whole };
  };

  return {
    size: frame.rows,
    knows: (word, whole) => {
      if (whole) return wordNumber(frame, word) >= 0;
      const { from, to } = wordsBeginning(frame, word);
      return from < to;
    },
    answer,
    search: (query, options) => answer(query, options).hits,
  };
}

/** What is asked of one search. */
interface Wanted {
  readonly limit: number;
  readonly partialAtLeast: number;
  readonly isWord: SearchOptions['isWord'];
}

/** The most a row can score that has all the words that are known here. */
function mostOfKnown({ matches, reading }: Query): number {
  let known = 0;
  let total = 0;
  for (const match of matches) {
    total += match.weight;
    if (!isUnknown(match)) known += match.weight;
  }
  return reading.trust * mostOf(known / Math.max(0.01, total));
}

interface Query {
  readonly reading: Reading;
  readonly matches: readonly WordMatch[];
  readonly limit: number;
  /** Rows to score where more hold the words. */
  readonly enough: number;
}

/** One row may be found under several readings: the best counts. */
function merged(all: readonly FoundRows[]): Found[] {
  const found: Found[] = [];
  const places = new Map<number, number>();
  for (const { best, reading } of all) {
    for (const { row, line, score } of best) {
      const hit = { row, line, score: score * reading.trust, note: reading.note };
      const place = all.length > 1 ? places.get(row) : undefined;
      if (place === undefined) {
        if (all.length > 1) places.set(row, found.length);
        found.push(hit);
      } else if (hit.score > (found[place]?.score ?? -1)) found[place] = hit;
    }
  }
  return found;
}

const mostRemembered = 300;

interface WordMatcher {
  matchOf(text: string, optional: boolean, guess: Guess): WordMatch;
  /** Forgets, between two searches, when there is much. */
  forget(drop: (match: WordMatch) => void): void;
}

/** Matches typed words, remembering the last few hundred: while somebody types, the same words come again with every letter. */
function wordMatcher(frame: SearchFrame): WordMatcher {
  const known = new Map<string, WordMatch>();
  const matchOf = (text: string, optional: boolean, guess: Guess): WordMatch => {
    const key = `${guess}${optional ? '?' : ' '}${text}`;
    const before = known.get(key);
    if (before) return before;
    const fragment = text.length >= 3 ? codeFragment(text) : undefined;
    const codes = fragment === undefined ? undefined : codesBeginning(frame, fragment);
    const match = matchWord(frame, text, codes ? 'no' : guess);
    const cost = match.cost + (codes ? codes.to - codes.from : 0);
    const weight = match.weight * (optional ? 0.3 : 1);
    const found = { text, weight, cost, words: match.words, fits: match.fits, exact: match.exact, codes };
    known.set(key, found);
    return found;
  };
  const forget = (drop: (match: WordMatch) => void): void => {
    if (known.size < mostRemembered) return;
    for (const match of known.values()) drop(match);
    known.clear();
  };
  return { matchOf, forget };
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

function topHits(
  frame: SearchFrame,
  byWords: readonly Found[],
  byCodes: readonly Found[],
  { limit, atLeast, billableOnly }: SearchOptions & { readonly limit: number; readonly atLeast: number },
): SearchHit[] {
  const isBillable = (row: number): boolean => ((frame.merits[row] ?? 0) & billableMerit) !== 0;
  const coded = new Set(byCodes.map(({ row }) => row));
  // Found by its code scores highest, so the other way of finding a row is left out.
  const found = byCodes.length > 0 ? [...byCodes, ...byWords.filter(({ row }) => !coded.has(row))] : byWords;
  const wanted = found.filter(({ row, score }) => score >= atLeast && (!billableOnly || isBillable(row)));
  const ordered = wanted.sort((a, b) => b.score - a.score || a.row - b.row);
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
