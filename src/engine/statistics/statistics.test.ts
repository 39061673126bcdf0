import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, drawSample, sampleSize, shareOf } from './index.ts';

describe('a share', () => {
  it('has the Wilson interval of the textbook', () => {
    // 8 of 10: Wilson 95 % is 0.490–0.943 (Brown, Cai, DasGupta 2001, formula 4).
    const { low, high } = shareOf(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });
  it('lies in its interval, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, more) => {
        const { share = 0, low = 0, high = 1 } = shareOf(count, count + more);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });
  it('has no value without a denominator', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0 });
    expect(() => shareOf(3, 2)).toThrow(RangeError);
  });
});

describe('kappa', () => {
  it('is that of the worked table 20, 5, 10, 15', () => {
    const times = (n: number, pair: readonly [string, string]) => Array.from({ length: n }, () => pair);
    const pairs = [
      ...times(20, ['y', 'y']),
      ...times(5, ['y', 'n']),
      ...times(10, ['n', 'y']),
      ...times(15, ['n', 'n']),
    ];
    expect(cohenKappa(pairs).kappa).toBeCloseTo(0.4, 10);
  });
  it('is 1 on full agreement of several categories, and none where one category is all', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]).kappa,
    ).toBe(1);
    expect(cohenKappa([['a', 'a']])).toEqual({ pairs: 1, agreement: 1 });
  });
});

describe('the size of a sample', () => {
  it('is 385 for an unknown share to five points in a large population', () => {
    expect(sampleSize(10_000_000, 0.5, 0.05).size).toBe(385);
  });
  it('is corrected for a small one', () => {
    expect(sampleSize(500, 0.5, 0.05).size).toBe(218);
    expect(sampleSize(0, 0.5, 0.05).size).toBe(0);
  });
  it('never exceeds the population', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.double({ min: 0, max: 1, noNaN: true }), (population, expected) => {
        expect(sampleSize(population, expected, 0.01).size).toBeLessThanOrEqual(population);
      }),
    );
  });
});

describe('a sample', () => {
  it('is drawn the same again by its seed, without repeats, in order', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.integer(), (n, size, seed) => {
        const items = Array.from({ length: n }, (_, i) => i);
        const drawn = drawSample(items, size, seed);
        expect(drawn).toEqual(drawSample(items, size, seed));
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        expect(drawn).toHaveLength(Math.min(n, size));
      }),
    );
  });
  it('takes every item about as often', () => {
    const hits = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 4000; seed += 1)
      for (const item of drawSample([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, seed)) hits[item] = (hits[item] ?? 0) + 1;
    // Expected 1200 each; four standard deviations are about 116.
    for (const hit of hits) expect(Math.abs(hit - 1200)).toBeLessThan(116);
  });
});
