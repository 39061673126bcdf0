import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageInYears, daysBetween, isoDate, isWithin, parseIsoDate } from './index.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

describe('a calendar day', () => {
  it('is read with or without hyphens and only when it exists', () => {
    expect(parseIsoDate('20260228')).toBe('2026-02-28');
    expect(['2026-02-29', '2026-13-01', '0001-01-01', '2026-1-1', '2026-00-10', ''].map(parseIsoDate)).toEqual(
      Array(6).fill(undefined),
    );
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29');
  });

  it('adds and subtracts whole days as the calendar of the platform does', () => {
    fc.assert(
      fc.property(days, (count) => {
        const wanted = new Date(Date.UTC(2000, 0, 1) + count * 86_400_000).toISOString().slice(0, 10);
        return (
          addDays(isoDate('2000-01-01'), count) === wanted &&
          daysBetween(isoDate('2000-01-01'), isoDate(wanted)) === count
        );
      }),
    );
  });

  it('gives completed years of age', () => {
    expect(ageInYears(isoDate('2000-02-29'), isoDate('2026-02-28'))).toBe(25);
    expect(ageInYears(isoDate('2000-02-29'), isoDate('2026-03-01'))).toBe(26);
  });

  it('belongs to a period with both its ends, an absent end being open', () => {
    expect(isWithin(isoDate('2026-09-30'), isoDate('2025-10-01'), isoDate('2026-09-30'))).toBe(true);
    expect(isWithin(isoDate('2026-10-01'), isoDate('2025-10-01'), isoDate('2026-09-30'))).toBe(false);
    expect(isWithin(isoDate('2030-01-01'), isoDate('2025-10-01'), undefined)).toBe(true);
  });
});
