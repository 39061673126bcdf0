import { encodeUtf8 } from '../../../base/index.ts';
import { firstLettersCount, lettersIn, type SearchFrame } from './search-frame.ts';

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
 * `cuts` also words whose beginning is. Each error explains one letter that is typed and not in the word, so most words are passed
 * over by their letters alone. The others are read as a tree: a beginning too far away is skipped with all that shares it.
 */
export function misspeltWords(frame: SearchFrame, typed: string, most: number, cuts: boolean): NearWord[] {
  const { wordOffsets, wordBytes, words, letters, firstLetters } = frame;
  const key = encodeUtf8(typed).subarray(0, deepest - 4);
  const table = editTable(key, most);
  const near: NearWord[] = [];
  const asked = lettersIn(key, 0, key.length);
  const second = most > 1 ? 1 : 0;
  // Of the word's own first letters, too, each that was not typed is an error, where the errors leave so many to compare.
  const unasked = key.length - most >= firstLettersCount ? ~asked : 0;
  // bestCut[d]: fewest errors of the whole key against the first 1…d letters of the word read last.
  const bestCut = new Uint8Array(deepest + 1).fill(far);
  // Where the word read last starts; rows of the table that hold for it; a beginning of `dead` letters of it is too far away.
  let last = 0;
  let read = 0;
  let dead = far;
  for (let i = 0; i < words; i += 1) {
    let missing = asked & ~(letters[i] ?? 0);
    missing &= missing - 1;
    if ((missing & (missing - second)) !== 0) continue;
    let more = (firstLetters[i] ?? 0) & unasked;
    more &= more - 1;
    if ((more & (more - second)) !== 0) continue;
    const at = wordOffsets[i] ?? 0;
    const length = Math.min((wordOffsets[i + 1] ?? 0) - at, deepest);
    if (length < key.length - most || (!cuts && length > key.length + most)) continue;
    let depth = 0;
    const same = Math.min(dead, read, length);
    while (depth < same && wordBytes[at + depth] === wordBytes[last + depth]) depth += 1;
    if (depth >= dead) continue;
    let alive = true;
    while (alive && depth < length) {
      depth += 1;
      alive = table.fillRow(depth, wordBytes, at);
      bestCut[depth] = Math.min(bestCut[depth - 1] ?? far, table.errors(depth));
    }
    last = at;
    read = depth;
    const cut = cuts ? (bestCut[depth] ?? far) : far;
    dead = alive || cut <= most ? far : depth;
    const errors = alive ? table.errors(length) : far;
    if (errors <= most) near.push({ word: i, errors, cut: false });
    else if (cut <= most) near.push({ word: i, errors: cut, cut: true });
  }
  return near;
}

const far = 255;

interface EditTable {
  /** Sets the first `depth` letters of the word at `at` against every beginning of the key; true when one is near enough. */
  fillRow(depth: number, bytes: Uint8Array, at: number): boolean;
  /** Errors of the first `depth` letters against the whole key, `far` where beyond `most`. */
  errors(depth: number): number;
}

/** Edit distances between beginnings, only those that can be within `most`: the cells along the diagonal. */
function editTable(key: Uint8Array, most: number): EditTable {
  const width = key.length + 1;
  const table = new Uint8Array((deepest + 2) * width + 1).fill(far >> 1);
  for (let k = 0; k < width; k += 1) table[k] = k;
  return {
    errors: (depth) => (Math.abs(depth - key.length) > most ? far : (table[depth * width + key.length] ?? far)),
    fillRow: (depth, bytes, at) => {
      const row = depth * width;
      const above = row - width;
      const letter = bytes[at + depth - 1];
      const before = bytes[at + depth - 2];
      const last = Math.min(key.length, depth + most);
      let least = depth <= most ? depth : far;
      if (depth <= most) table[row] = depth;
      for (let k = Math.max(1, depth - most); k <= last; k += 1) {
        const left = k > depth - most ? (table[row + k - 1] ?? 0) + 1 : far;
        const up = k < depth + most ? (table[above + k] ?? 0) + 1 : far;
        const across = (table[above + k - 1] ?? 0) + (key[k - 1] === letter ? 0 : 1);
        let cell = Math.min(left, up);
        if (across < cell) cell = across;
        if (k > 1 && depth > 1 && key[k - 2] === letter && key[k - 1] === before) {
          const swapped = (table[above - width + k - 2] ?? 0) + 1;
          if (swapped < cell) cell = swapped;
        }
        table[row + k] = cell;
        if (cell < least) least = cell;
      }
      return least <= most;
    },
  };
}
