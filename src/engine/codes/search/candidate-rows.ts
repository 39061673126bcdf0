import type { WordMatch } from './match-word.ts';
import { both, countRows, eachRow, hasRow, type RowBits } from './row-bits.ts';
import type { SearchFrame } from './search-frame.ts';

/** Reading as many postings takes as long as scoring one row. */
const costOfRow = 100;

/**
 * Rows that hold all words (in title, terms, or terms above), the rarest word first; where there are more than can be scored, those
 * with the shortest text. Undefined when some word is unknown or no row holds all of them.
 */
export function rowsWithAll(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  bitsOf: (match: WordMatch) => RowBits,
  enough: number,
): readonly number[] | undefined {
  const byCost = usableOf(matches);
  const rarest = byCost[0];
  if (!rarest || matches.some((match) => isUnknown(match) && match.weight > tellingWeight)) return undefined;
  let bits = bitsOf(rarest);
  let count = countRows(bits);
  for (const match of byCost.slice(1)) {
    if (count <= enough && match.cost > count * costOfRow) continue;
    const joined = both(bits, bitsOf(match));
    if (joined.count > 0) ({ bits, count } = joined);
    else if (match.weight > tellingWeight) return undefined;
  }
  return count <= enough ? rowsOf(bits) : shortestRows(frame, rarest, bits, enough);
}

/** Weight above which a word counts when it is asked whether all were found. */
export const tellingWeight = 0.5;

/** True when nothing in the vocabulary or among the codes fits. */
export const isUnknown = (match: WordMatch): boolean => match.words.length === 0 && match.codes === undefined;

const usableOf = (matches: readonly WordMatch[]): WordMatch[] =>
  matches.filter((match) => !isUnknown(match)).sort((a, b) => a.cost - b.cost);

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
