import type { WordMatch } from './match-word.ts';
import { optionalBit, rankShift, type SearchFrame } from './search-frame.ts';

/** Arrays as long as the vocabulary and the list of lines, used by one search after the other and left clean by each. */
export interface Scratch {
  /** By word: which of the query's words it may stand for, one bit each, and how well it fits. */
  readonly masks: Uint32Array;
  readonly fits: Float32Array;
  /** By line: 1 where it holds one of the query's telling words. */
  readonly telling: Uint8Array;
  /** By node: number + 1 of what is known of it in this search, 0 where nothing is yet. */
  readonly known: Uint16Array;
  /** By row: weight of the words found; and the rows that have any, in no more than a list. */
  readonly sums: Uint16Array;
  readonly touched: Uint32Array;
  /** Two sets of rows (row-bits.ts) to join others into. */
  readonly joined: Uint32Array;
  readonly spare: Uint32Array;
  /** Lines, in no more than a list; and how many have each rank. */
  readonly lines: Uint32Array;
  readonly tally: Uint32Array;
}

export const scratchOf = (frame: SearchFrame): Scratch => ({
  masks: new Uint32Array(frame.words),
  fits: new Float32Array(frame.words),
  telling: new Uint8Array(frame.lines),
  known: new Uint16Array(frame.nodeFirsts.length),
  sums: new Uint16Array(frame.rows),
  touched: new Uint32Array(frame.rows),
  joined: new Uint32Array((frame.rows + 31) >>> 5),
  spare: new Uint32Array((frame.rows + 31) >>> 5),
  lines: new Uint32Array(frame.lines),
  tally: new Uint32Array((frame.lines >>> rankShift) + 1),
});

/**
 * Reads lines against the query's words: one look-up a word. `read` leaves its result in the other fields (no objects are made, this
 * runs some thousand times a query).
 */
export interface LineReader {
  read(line: number): void;
  /** Query words found, one bit each. */
  mask: number;
  /** Share of the query's weight found, 0–1. */
  fit: number;
  /** Share of the line's own weight that was asked for, 0–1. */
  cover: number;
}

export function lineReader(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  { masks, fits }: Scratch,
  total: number,
): LineReader {
  const { tokenOffsets, tokens, weights, lineWeights } = frame;
  const best = new Float32Array(32);
  const shares = Float32Array.from(matches, (match) => match.weight / total);
  const reader: LineReader = {
    mask: 0,
    fit: 0,
    cover: 0,
    read: (line) => {
      let mask = 0;
      let covered = 0;
      let share = 0;
      const end = tokenOffsets[line + 1] ?? 0;
      for (let at = tokenOffsets[line] ?? 0; at < end; at += 1) {
        const token = tokens[at] ?? 0;
        const word = token & ~optionalBit;
        const found = masks[word] ?? 0;
        if (found === 0) continue;
        const fit = fits[word] ?? 0;
        if (token < optionalBit) covered += (weights[word] ?? 0) * fit;
        let rest = found;
        do {
          const i = 31 - Math.clz32(rest);
          rest &= ~(1 << i);
          const before = (mask >>> i) & 1 ? (best[i] ?? 0) : 0;
          if (fit <= before) continue;
          share += (fit - before) * (shares[i] ?? 0);
          best[i] = fit;
        } while (rest !== 0);
        mask |= found;
      }
      const weight = lineWeights[line] ?? 0;
      reader.mask = mask;
      reader.fit = share;
      reader.cover = weight === 0 ? 0.5 : Math.min(1, covered / weight);
    },
  };
  return reader;
}
