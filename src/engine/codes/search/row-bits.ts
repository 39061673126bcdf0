import type { WordMatch } from './match-word.ts';
import type { SearchFrame } from './search-frame.ts';

/** A set of rows, one bit each. */
export type RowBits = Uint32Array;

/** Rows that a typed word finds: every row whose title or term holds one of its words, and every row below such a row. */
export function rowBitsOf(frame: SearchFrame, match: WordMatch): RowBits {
  const { postings, lineNodes, nodeLasts } = frame;
  const bits = new Uint32Array((frame.rows + 31) >>> 5);
  for (const word of match.words) {
    const end = frame.postingOffsets[word + 1] ?? 0;
    for (let at = frame.postingOffsets[word] ?? 0; at < end; at += 1) {
      const node = lineNodes[postings[at] ?? 0] ?? 0;
      const last = nodeLasts[node] ?? 0;
      if (last === node) bits[last >>> 5] = (bits[last >>> 5] ?? 0) | (1 << (last & 31));
      else setRange(bits, frame.nodeFirsts[node] ?? 1, last);
    }
  }
  if (match.codes) {
    for (let at = match.codes.from; at < match.codes.to; at += 1) {
      const row = frame.byCode[at] ?? 0;
      bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
    }
  }
  return bits;
}

function setRange(bits: RowBits, first: number, last: number): void {
  if (first > last) return;
  const from = first >>> 5;
  const to = last >>> 5;
  const low = (-1 << (first & 31)) >>> 0;
  const high = 0xffffffff >>> (31 - (last & 31));
  if (from === to) {
    bits[from] = (bits[from] ?? 0) | (low & high);
    return;
  }
  bits[from] = (bits[from] ?? 0) | low;
  bits.fill(0xffffffff, from + 1, to);
  bits[to] = (bits[to] ?? 0) | high;
}

export const hasRow = (bits: RowBits, row: number): boolean => (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;

/** Rows in both, into a new set; with how many there are. */
export function both(a: RowBits, b: RowBits): { bits: RowBits; count: number } {
  const bits = new Uint32Array(a.length);
  let count = 0;
  for (let i = 0; i < a.length; i += 1) {
    const word = (a[i] ?? 0) & (b[i] ?? 0);
    if (word === 0) continue;
    bits[i] = word;
    count += onesIn(word);
  }
  return { bits, count };
}

export function countRows(bits: RowBits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i += 1) if (bits[i] !== 0) count += onesIn(bits[i] ?? 0);
  return count;
}

/** Calls back for each row of the set, ascending. */
export function eachRow(bits: RowBits, call: (row: number) => void): void {
  for (let i = 0; i < bits.length; i += 1) {
    let word = bits[i] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      call((i << 5) + bit);
      word &= word - 1;
    }
  }
}

function onesIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const worthKeeping = 2000;
const mostKept = 160;

/** The same sets, with those of frequent words kept for the next query (they cost most and come most often). */
export function keptRowBits(frame: SearchFrame): (match: WordMatch) => RowBits {
  const kept = new Map<string, RowBits>();
  return (match) => {
    if (match.cost < worthKeeping || match.guessed) return rowBitsOf(frame, match);
    const known = kept.get(match.text);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const bits = rowBitsOf(frame, match);
    kept.set(match.text, bits);
    return bits;
  };
}
