import type { WordMatch } from './match-word.ts';
import { both, countRows, eachRow, hasRow, type RowBits } from './row-bits.ts';
import type { SearchFrame } from './search-frame.ts';

/** Rows worth scoring for a query. `all`: every word of the query was found together in each of them. */
export interface Candidates {
  readonly rows: readonly number[];
  readonly all: boolean;
}

/** Reading as many postings takes as long as scoring one row. */
const costOfRow = 100;

/**
 * Rows that hold all words (in title, terms, or terms above), the rarest word first. Where there are more than can be scored, those
 * with the shortest text. Where no row holds all words, the rows that hold the weightiest.
 */
export function candidateRows(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  bitsOf: (match: WordMatch) => RowBits,
  enough: number,
): Candidates {
  const usable = matches.filter((match) => match.words.length > 0 || match.codes !== undefined);
  const byCost = [...usable].sort((a, b) => a.cost - b.cost);
  const rarest = byCost[0];
  if (!rarest) return { rows: [], all: false };
  let bits = bitsOf(rarest);
  let count = countRows(bits);
  let all = usable.length === matches.length;
  for (const match of byCost.slice(1)) {
    if (count <= enough && match.cost > count * costOfRow) continue;
    const joined = both(bits, bitsOf(match));
    if (joined.count === 0) {
      if (match.weight > 0.5) all = false;
      continue;
    }
    ({ bits, count } = joined);
  }
  if (!all && matches.length > 1) return { rows: weightiestRows(frame, byCost, bitsOf, 2 * enough), all };
  return { rows: count <= enough ? rowsOf(bits) : shortestRows(frame, rarest, bits, enough), all };
}

function rowsOf(bits: RowBits): number[] {
  const rows: number[] = [];
  eachRow(bits, (row) => rows.push(row));
  return rows;
}

/** Of the rows in `bits`, those found by the shortest lines with a word of `match`: lines are numbered by length. */
function shortestRows(frame: SearchFrame, match: WordMatch, bits: RowBits, enough: number): number[] {
  const bound = boundOf(frame, match, bits, enough);
  const rows = new Set<number>();
  const put = (row: number): void => {
    if (hasRow(bits, row)) rows.add(row);
  };
  for (const word of match.words) {
    const end = frame.postingOffsets[word + 1] ?? 0;
    for (let at = frame.postingOffsets[word] ?? 0; at < end && rows.size < 2 * enough; at += 1) {
      const line = frame.postings[at] ?? 0;
      if (line >= bound) break;
      const node = frame.lineNodes[line] ?? 0;
      const first = frame.nodeFirsts[node] ?? 1;
      const last = Math.min(frame.nodeLasts[node] ?? 0, first + widestHeader);
      for (let row = first; row <= last; row += 1) put(row);
    }
  }
  if (match.codes)
    for (let at = match.codes.from; at < Math.min(match.codes.to, match.codes.from + enough); at += 1)
      put(frame.byCode[at] ?? 0);
  return [...rows];
}

const shift = 8;
/** Of a header's rows no more than this many come in by the header's own text. */
const widestHeader = 24;

/** Line number below which about `enough` lines with a word of `match` belong to rows of the set. */
function boundOf(frame: SearchFrame, match: WordMatch, bits: RowBits, enough: number): number {
  const { postings, postingOffsets, lineNodes } = frame;
  const tally = new Uint32Array((frame.lines >>> shift) + 1);
  for (const word of match.words) {
    const end = postingOffsets[word + 1] ?? 0;
    for (let at = postingOffsets[word] ?? 0, own = 0; at < end && own < enough; at += 1) {
      const line = postings[at] ?? 0;
      const node = lineNodes[line] ?? 0;
      if (node < frame.rows && !hasRow(bits, node)) continue;
      own += 1;
      tally[line >>> shift] = (tally[line >>> shift] ?? 0) + 1;
    }
  }
  let step = 0;
  for (let sum = 0; step < tally.length && sum < enough; step += 1) sum += tally[step] ?? 0;
  return step << shift;
}

/** Rows whose words found weigh most in sum, when no row has all of them. */
function weightiestRows(
  frame: SearchFrame,
  byCost: readonly WordMatch[],
  bitsOf: (match: WordMatch) => RowBits,
  enough: number,
): number[] {
  const sums = new Float32Array(frame.rows);
  for (const match of byCost) {
    if (match.weight < 0.5) continue;
    eachRow(bitsOf(match), (row) => {
      sums[row] = (sums[row] ?? 0) + match.weight;
    });
  }
  const steps = 64;
  const total = byCost.reduce((sum, match) => sum + match.weight, 0);
  const tally = new Uint32Array(steps + 1);
  const stepOf = (row: number): number => Math.floor(((sums[row] ?? 0) / total) * steps);
  for (let row = 0; row < frame.rows; row += 1)
    if ((sums[row] ?? 0) > 0) tally[stepOf(row)] = (tally[stepOf(row)] ?? 0) + 1;
  let bound = steps;
  for (let sum = tally[steps] ?? 0; bound > 0 && sum + (tally[bound - 1] ?? 0) <= enough; bound -= 1)
    sum += tally[bound - 1] ?? 0;
  const rows: number[] = [];
  const next: number[] = [];
  for (let row = 0; row < frame.rows; row += 1) {
    if ((sums[row] ?? 0) === 0) continue;
    const step = stepOf(row);
    if (step >= bound && rows.length < enough) rows.push(row);
    else if (step === bound - 1 && next.length < enough) next.push(row);
  }
  if (rows.length < enough) rows.push(...next.slice(0, enough - rows.length));
  return rows;
}
