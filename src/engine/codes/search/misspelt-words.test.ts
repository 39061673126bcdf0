import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt } from '../../../base/index.ts';
import { buildSearchIndex } from './build-search-index.ts';
import { misspeltWords } from './misspelt-words.ts';
import { openFrame } from './search-frame.ts';

/** Letters changed, left out, put in or swapped, counted the plain way (optimal string alignment). */
function errorsBetween(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 99;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });

describe('misspelt words', () => {
  it('are exactly those that a comparison with every word finds', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        word,
        fc.constantFrom(1, 2),
        (words, typed, most) => {
          const title = words.join(' ');
          const bytes = buildSearchIndex(
            [{ code: 'A00', display: 'A00', title, shortTitle: title, billable: true, terms: [] }],
            { hierarchy: 'none' },
          );
          const frame = openFrame(bytes);
          const known = Array.from({ length: frame.words }, (_, i) => textAt(frame.wordBytes, frame.wordOffsets, i));
          const wanted = known.filter((one) => errorsBetween(typed, one) <= most);
          const found = misspeltWords(frame, typed, most, false).map((near) => known[near.word]);
          expect(found).toEqual(wanted);
          const beginnings = known.filter((one) =>
            Array.from({ length: one.length }, (_, i) => one.slice(0, i + 1)).some(
              (start) => errorsBetween(typed, start) <= most,
            ),
          );
          expect(misspeltWords(frame, typed, most, true).map((near) => known[near.word])).toEqual(beginnings);
        },
      ),
      { numRuns: 400 },
    );
  });
});
