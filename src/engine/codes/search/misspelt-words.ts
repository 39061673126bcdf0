import { encodeUtf8 } from '../../../base/index.ts';
import type { SearchFrame } from './search-frame.ts';
import { lengthOfWord } from './vocabulary.ts';

/** A word near to what was typed. `errors`: letters changed, left out, put in, or swapped with their neighbour. */
export interface NearWord {
  readonly word: number;
  readonly errors: number;
  /** True when what was typed is near to the beginning of the word only (the word was cut). */
  readonly cut: boolean;
}

const deepest = 44;

/**
 * Words within `most` errors (Damerau-Levenshtein, neighbouring letters swapped count as one) of what was typed, and with
 * `cuts` also words whose beginning is. Walks the sorted vocabulary as a tree: a beginning that is already too far away is
 * skipped with all that shares it.
 */
export function misspeltWords(frame: SearchFrame, typed: string, most: number, cuts: boolean): NearWord[] {
  const key = encodeUtf8(typed).subarray(0, deepest - 4);
  const width = key.length + 1;
  const table = new Uint8Array((deepest + 1) * width);
  for (let k = 0; k < width; k += 1) table[k] = k;
  const near: NearWord[] = [];
  // bestCut[d]: fewest errors of the whole key against the first 1…d letters of the current path.
  const bestCut = new Uint8Array(deepest + 1).fill(255);
  let alive = 0;
  for (let i = 0; i < frame.words; i += 1) {
    const common = Math.min(frame.shared[i] ?? 0, deepest);
    if (common > alive) continue;
    const at = frame.wordOffsets[i] ?? 0;
    const length = Math.min(lengthOfWord(frame, i), deepest);
    let depth = common;
    alive = length;
    while (depth < length) {
      depth += 1;
      const least = fillRow(table, width, depth, key, frame.wordBytes, at);
      const end = table[depth * width + key.length] ?? 255;
      bestCut[depth] = Math.min(bestCut[depth - 1] ?? 255, end);
      if (least > most && (bestCut[depth] ?? 255) > most) {
        alive = depth - 1;
        break;
      }
    }
    if (alive < length) continue;
    const errors = table[length * width + key.length] ?? 255;
    if (errors <= most) near.push({ word: i, errors, cut: false });
    else if (cuts && (bestCut[length] ?? 255) <= most)
      near.push({ word: i, errors: bestCut[length] ?? most, cut: true });
  }
  return near;
}

/** One row of the edit table: the first `depth` letters of the word against every beginning of the key. Answers its least value. */
function fillRow(
  table: Uint8Array,
  width: number,
  depth: number,
  key: Uint8Array,
  bytes: Uint8Array,
  at: number,
): number {
  const row = depth * width;
  const above = row - width;
  const letter = bytes[at + depth - 1];
  table[row] = depth;
  let least = depth;
  for (let k = 1; k < width; k += 1) {
    const same = key[k - 1] === letter;
    let cell = Math.min(
      (table[above + k] ?? 0) + 1,
      (table[row + k - 1] ?? 0) + 1,
      (table[above + k - 1] ?? 0) + (same ? 0 : 1),
    );
    if (k > 1 && depth > 1 && key[k - 2] === letter && key[k - 1] === bytes[at + depth - 2])
      cell = Math.min(cell, (table[above - width + k - 2] ?? 0) + 1);
    table[row + k] = cell;
    if (cell < least) least = cell;
  }
  return least;
}
