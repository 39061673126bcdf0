import type { WordMatch } from './match-word.ts';
import type { SearchFrame } from './search-frame.ts';

/** A set of rows, one bit each. */
export type RowBits = Uint32Array;

export interface RowBitsFinder {
  (match: WordMatch): RowBits;
  /** The set of a match that nothing uses any more may be used for another: making new ones takes longer than filling them. */
  takeBack(match: WordMatch): void;
}

/**
 * Finds the rows of typed words: every row whose title or term holds one of its words, and every row below such a row. The sets of
 * frequent words are kept once made (they cost most and come most often; up to 500 of them, ten kilobytes each).
 */
export function rowBitsFinder(frame: SearchFrame): RowBitsFinder {
  const kept = new Map<number, RowBits>();
  const free: RowBits[] = [];
  const length = (frame.rows + 31) >>> 5;
  const frequent = (word: number): RowBits => {
    const known = kept.get(word);
    if (known) return known;
    const bits = new Uint32Array(length);
    addWord(frame, word, bits);
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, bits);
    return bits;
  };
  // One frequent word alone: its kept set is the match's own.
  const isFrequent = ({ words, codes, cost }: WordMatch): boolean =>
    words.length === 1 && codes === undefined && cost >= worthKeeping;
  const rowsOf = (match: WordMatch): RowBits => {
    if (isFrequent(match)) return frequent(match.words[0] ?? 0);
    const bits = free.pop()?.fill(0) ?? new Uint32Array(length);
    for (const word of match.words) {
      const cost = (frame.postingOffsets[word + 1] ?? 0) - (frame.postingOffsets[word] ?? 0);
      if (cost < worthKeeping) addWord(frame, word, bits);
      else unite(bits, frequent(word));
    }
    if (match.codes) {
      for (let at = match.codes.from; at < match.codes.to; at += 1) {
        const row = frame.byCode[at] ?? 0;
        bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
      }
    }
    return bits;
  };
  const bitsOf = (match: WordMatch): RowBits => {
    if (match.bits) return match.bits;
    const bits = rowsOf(match);
    match.bits = bits;
    match.count = countRows(bits);
    return bits;
  };
  const takeBack = (match: WordMatch): void => {
    if (match.bits && !isFrequent(match)) free.push(match.bits);
    match.bits = undefined;
  };
  return Object.assign(bitsOf, { takeBack });
}

const worthKeeping = 600;
const mostKept = 500;

function addWord(
  { postingOffsets, postings, lineNodes, nodeFirsts, nodeLasts }: SearchFrame,
  word: number,
  bits: RowBits,
): void {
  const end = postingOffsets[word + 1] ?? 0;
  let before = -1;
  for (let at = postingOffsets[word] ?? 0; at < end; at += 1) {
    const node = lineNodes[postings[at] ?? 0] ?? 0;
    // Lines come in the order of their nodes.
    if (node === before) continue;
    before = node;
    const last = nodeLasts[node] ?? 0;
    if (last === node) bits[last >>> 5] = (bits[last >>> 5] ?? 0) | (1 << (last & 31));
    else setRange(bits, nodeFirsts[node] ?? 1, last);
  }
}

function unite(bits: RowBits, more: RowBits): void {
  for (let i = 0; i < bits.length; i += 1) bits[i] = (bits[i] ?? 0) | (more[i] ?? 0);
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

/** Sets `into` to the rows in both, which may be one of the two; answers how many there are. */
export function both(a: RowBits, b: RowBits, into: RowBits): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) {
    const word = (a[i] ?? 0) & (b[i] ?? 0);
    into[i] = word;
    if (word !== 0) count += onesIn(word);
  }
  return count;
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
