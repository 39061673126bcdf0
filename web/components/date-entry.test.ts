import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../src/base/index.ts';
import { formatDate, parseDateEntry } from './date-entry.ts';

const stay = { admission: '2025-12-29', discharge: '2026-01-03' };

describe('date entry', () => {
  it.each([
    ['03/14/2026', '2026-03-14'],
    ['3/14/26', '2026-03-14'],
    ['3-14-2026', '2026-03-14'],
    ['031426', '2026-03-14'],
    ['03142026', '2026-03-14'],
    ['2026-3-4', '2026-03-04'],
    [' 2/29/2024 ', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(parseDateEntry(typed)).toBe(day);
  });

  it('puts a day without a year into the stay, across new year', () => {
    expect(parseDateEntry('12/30', stay)).toBe('2025-12-30');
    expect(parseDateEntry('0102', stay)).toBe('2026-01-02');
  });

  it('knows admission, discharge and days after admission', () => {
    expect(parseDateEntry('a', stay)).toBe('2025-12-29');
    expect(parseDateEntry('DIS', stay)).toBe('2026-01-03');
    expect(parseDateEntry('+3', stay)).toBe('2026-01-01');
  });

  it.each(['', '13/01/2026', '2/30/2026', '2/29/2025', '1/2/3', 'yesterday', '3/14'])('refuses %j', (typed) => {
    expect(parseDateEntry(typed)).toBeUndefined();
  });

  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), (days) => {
        const day = addDays(isoDate('1900-01-01'), days);
        expect(parseDateEntry(formatDate(day))).toBe(day);
      }),
      { numRuns: 200 },
    );
  });
});
