import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { back, forward, type Navigation, type Place, startNavigation, visit } from '../index.ts';

const place = (entry: number): Place => ({ book: 'index', entry });
const visited = (...entries: readonly number[]): Navigation =>
  entries.reduce((all, entry) => visit(all, place(entry)), startNavigation);

describe('navigation', () => {
  it('goes back and forward like a browser', () => {
    const three = visited(1, 2, 3);
    expect(back(back(three)).here).toEqual(place(1));
    expect(forward(back(three)).here).toEqual(place(3));
    expect(visit(back(three), place(9)).future).toEqual([]);
  });

  it('is the same value where there is nothing to go to', () => {
    const one = visited(1);
    expect([back(one), forward(one), visit(one, place(1)), back(startNavigation)]).toEqual([
      one,
      one,
      one,
      startNavigation,
    ]);
  });

  it('keeps two hundred places', () => {
    expect(visited(...Array.from({ length: 500 }, (_, i) => i)).past).toHaveLength(200);
  });

  it('undoes a step back by a step forward, whatever was visited', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (entries) => {
        const there = visited(...entries);
        if (there.past.length > 0) expect(forward(back(there))).toEqual(there);
      }),
    );
  });
});
