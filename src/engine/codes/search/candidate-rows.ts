import type { Scratch } from './line-reader.ts';
import type { WordMatch } from './match-word.ts';
import { both, eachRow, hasRow, type RowBits } from './row-bits.ts';
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
  scratch: Scratch,
): readonly number[] | undefined {
  const byCost = usableOf(matches);
  const rarest = byCost[0];
  if (!rarest || matches.some((match) => isUnknown(match) && match.weight > tellingWeight)) return undefined;
  let bits = bitsOf(rarest);
  let count = rarest.count ?? 0;
  for (const match of byCost.slice(1)) {
    if (count <= enough && match.cost > count * costOfRow) continue;
    const free = bits === scratch.joined ? scratch.spare : scratch.joined;
    const left = both(bits, bitsOf(match), free);
    if (left > 0) [bits, count] = [free, left];
    else if (match.weight > tellingWeight) return undefined;
  }
  return count <= enough ? rowsOf(bits) : shortestRows(frame, rarest, bits, enough, scratch);
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

/**
 * Of the rows in `bits`, those found by the shortest lines with a word of `match`: first the rows that have such a line themselves, then,
 * as far as there is room, those below a header that has.
 */
function shortestRows(
  frame: SearchFrame,
  match: WordMatch,
  bits: RowBits,
  enough: number,
  { sums, lines, tally }: Scratch,
): readonly number[] {
  const { lineNodes, lineRanks, nodeFirsts, nodeLasts, byCode } = frame;
  const [count, above] = linesOfRows(frame, match, bits, lines);
  const bound = rankBound(lineRanks, lines, count, enough, tally);
  const rows: number[] = [];
  const put = (row: number): void => {
    if (sums[row] !== 0 || !hasRow(bits, row)) return;
    sums[row] = 1;
    rows.push(row);
  };
  const headers: number[] = [];
  for (let i = 0; i < count + above; i += 1) {
    const line = lines[i < count ? i : lines.length - 1 - (i - count)] ?? 0;
    if ((lineRanks[line] ?? 0) >= bound) continue;
    const node = lineNodes[line] ?? 0;
    if (nodeLasts[node] === node) put(node);
    else if (headers[headers.length - 1] !== node) headers.push(node);
  }
  for (let i = 0; i < headers.length && rows.length < 2 * enough; i += 1) {
    const first = nodeFirsts[headers[i] ?? 0] ?? 1;
    const last = Math.min(nodeLasts[headers[i] ?? 0] ?? 0, first + widestHeader);
    for (let row = first; row <= last; row += 1) put(row);
  }
  if (match.codes)
    for (let at = match.codes.from; at < Math.min(match.codes.to, match.codes.from + enough); at += 1)
      put(byCode[at] ?? 0);
  for (const row of rows) sums[row] = 0;
  return rows;
}

/** Of a header's rows no more than this many come in by the header's own text. */
const widestHeader = 24;

/**
 * Writes down the lines with a word of `match` whose node is a row of the set or a prefix without row, and from the far end those of headers
 * that are not of the set (rows below may be); answers how many of each.
 */
function linesOfRows(frame: SearchFrame, match: WordMatch, bits: RowBits, lines: Uint32Array): [number, number] {
  const { postings, postingOffsets, lineNodes, nodeLasts, rows } = frame;
  let count = 0;
  let above = 0;
  for (const word of match.words) {
    const end = postingOffsets[word + 1] ?? 0;
    for (let at = postingOffsets[word] ?? 0; at < end && count + above < lines.length; at += 1) {
      const line = postings[at] ?? 0;
      const node = lineNodes[line] ?? 0;
      if (node >= rows || ((bits[node >>> 5] ?? 0) & (1 << (node & 31))) !== 0) {
        lines[count] = line;
        count += 1;
      } else if (nodeLasts[node] !== node) {
        above += 1;
        lines[lines.length - above] = line;
      }
    }
  }
  return [count, above];
}

/** Rank below which there are about `enough` of the lines. */
function rankBound(ranks: Uint16Array, lines: Uint32Array, count: number, enough: number, tally: Uint32Array): number {
  if (count <= enough) return tally.length;
  tally.fill(0);
  for (let i = 0; i < count; i += 1) {
    const rank = ranks[lines[i] ?? 0] ?? 0;
    tally[rank] = (tally[rank] ?? 0) + 1;
  }
  let rank = 0;
  for (let sum = 0; rank < tally.length && sum < enough; rank += 1) sum += tally[rank] ?? 0;
  return rank;
}
