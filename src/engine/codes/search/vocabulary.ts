import { encodeUtf8 } from '../../../base/index.ts';
import type { SearchFrame } from './search-frame.ts';

/** Word numbers from `from` up to but not including `to`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** All words that begin with `start`, as one range: words are sorted. The first of them is `start` itself if it is a word. */
export function wordsBeginning(frame: SearchFrame, start: string): WordRange {
  const key = encodeUtf8(start);
  return { from: firstNotBefore(frame, key, false), to: firstNotBefore(frame, key, true) };
}

/** Number of a word, or -1. */
export function wordNumber(frame: SearchFrame, word: string): number {
  const key = encodeUtf8(word);
  const at = firstNotBefore(frame, key, false);
  return at < frame.words && lengthOfWord(frame, at) === key.length && compareStart(frame, at, key) === 0 ? at : -1;
}

/** Bytes of word i. */
export function lengthOfWord(frame: SearchFrame, i: number): number {
  return (frame.wordOffsets[i + 1] ?? 0) - (frame.wordOffsets[i] ?? 0);
}

function firstNotBefore(frame: SearchFrame, key: Uint8Array, past: boolean): number {
  let low = 0;
  let high = frame.words;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareStart(frame, middle, key);
    if (order < 0 || (past && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** -1 when the word sorts before every word beginning with key, 0 when it begins with it, 1 when after. */
function compareStart(frame: SearchFrame, i: number, key: Uint8Array): number {
  const at = frame.wordOffsets[i] ?? 0;
  const length = lengthOfWord(frame, i);
  for (let k = 0; k < key.length; k += 1) {
    if (k >= length) return -1;
    const difference = (frame.wordBytes[at + k] ?? 0) - (key[k] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}
