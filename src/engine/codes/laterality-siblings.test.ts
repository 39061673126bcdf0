import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../base/index.ts';
import { lateralitySiblings, openCodeTable, writeCodePack } from './index.ts';

const tableOf = (titles: Readonly<Record<string, string>>) => {
  const rows = Object.entries(titles).map(([code, title]) => ({
    code,
    title,
    billable: code.length > 4 || code === 'M160',
  }));
  const vintage = { edition: 'FY2026', effectiveFrom: isoDate('2025-10-01'), starter: false };
  return openCodeTable(readPack(writeCodePack({}, rows, true)), {
    ...vintage,
    system: 'icd-10-cm',
    codes: 0,
    billable: 0,
    sources: [],
  });
};
const sides = (table: ReturnType<typeof tableOf>, code: string) =>
  lateralitySiblings(table, code).map((one) => `${one.side} ${one.code}`);

describe('the other side of a code', () => {
  it('is right, left, bilateral, unspecified, with the same seventh character', () => {
    const glaucoma = tableOf({
      H4011: 'Primary open-angle glaucoma',
      H401111: 'Primary open-angle glaucoma, right eye, mild stage',
      H401112: 'Primary open-angle glaucoma, right eye, moderate stage',
      H401121: 'Primary open-angle glaucoma, left eye, mild stage',
      H401131: 'Primary open-angle glaucoma, bilateral, mild stage',
      H401191: 'Primary open-angle glaucoma, unspecified eye, mild stage',
    });
    expect(sides(glaucoma, 'H401111')).toEqual(['left H401121', 'bilateral H401131', 'unspecified H401191']);
    expect(sides(glaucoma, 'H401131')).toEqual(['right H401111', 'left H401121', 'unspecified H401191']);
  });

  it('is found where the bilateral code is shorter', () => {
    const hips = tableOf({
      M16: 'Osteoarthritis of hip',
      M160: 'Bilateral primary osteoarthritis of hip',
      M161: 'Unilateral primary osteoarthritis of hip',
      M1611: 'Unilateral primary osteoarthritis, right hip',
      M1612: 'Unilateral primary osteoarthritis, left hip',
    });
    expect(sides(hips, 'M1611')).toEqual(['left M1612', 'bilateral M160']);
  });

  it('is never another lid or another "unspecified"', () => {
    const others = tableOf({
      H0283: 'Dermatochalasis',
      H02831: 'Dermatochalasis of right upper eyelid',
      H02834: 'Dermatochalasis of left upper eyelid',
      H02835: 'Dermatochalasis of left lower eyelid',
      H6690: 'Otitis media, unspecified, unspecified ear',
      H6691: 'Otitis media, unspecified, right ear',
      H6692: 'Otitis media, other, left ear',
    });
    expect(sides(others, 'H02831')).toEqual(['left H02834']);
    expect(sides(others, 'H6691')).toEqual(['unspecified H6690']);
  });
});
