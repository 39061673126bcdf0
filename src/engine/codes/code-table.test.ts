import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../base/index.ts';
import type { EditionInfo } from './code-table.ts';
import {
  openCodeList,
  openCodeTable,
  openConversions,
  openEquivalences,
  writeCodeList,
  writeCodePack,
  writeConversions,
  writeEquivalences,
} from './index.ts';

const info: EditionInfo = {
  system: 'icd-10-cm',
  edition: 'FY2026',
  effectiveFrom: isoDate('2025-10-01'),
  codes: 0,
  billable: 0,
  starter: false,
  sources: [],
};
const code = fc.stringMatching(/^[A-Z][0-9][0-9A-Z]{1,5}$/);

describe('a code table', () => {
  it('finds exactly the codes that were put in, each at its own row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 60 }), fc.array(code), (codes, others) => {
        const rows = codes.map((one, i) => ({ code: one, title: `title ${one} é`, billable: i % 3 > 0 }));
        const table = openCodeTable(readPack(writeCodePack({}, rows, true)), info);
        codes.forEach((one, row) => {
          expect(table.indexOf(one)).toBe(row);
          expect(table.row(row)).toMatchObject({ code: one, title: `title ${one} é`, billable: row % 3 > 0 });
        });
        for (const other of others) expect(table.indexOf(other) >= 0).toBe(codes.includes(other));
      }),
    );
  });

  it('nests codes under the longest header that begins them, wherever that stands', () => {
    const rows = ['M1A', 'M1A0', 'M10', 'M100', 'M1001'].map((one) => ({ code: one, title: one, billable: true }));
    const table = openCodeTable(readPack(writeCodePack({}, rows, true)), info);
    expect([0, 1, 2, 3, 4].map((row) => table.parentOf(row))).toEqual([-1, 0, -1, 2, 3]);
    expect(table.childrenOf(2)).toEqual([3]);
    expect(table.childrenOf(0)).toEqual([1]);
  });

  it('keeps the days of a row and a short title of its own', () => {
    const rows = [
      { code: 'A1234', title: 'Long', shortTitle: 'Short', billable: true, validTo: isoDate('2020-12-31') },
      { code: 'B1234', title: 'Same', shortTitle: 'Same', billable: true, validFrom: isoDate('2021-01-01') },
    ];
    const table = openCodeTable(readPack(writeCodePack({}, rows, false)), { ...info, system: 'hcpcs' });
    expect(table.row(0)).toMatchObject({ shortTitle: 'Short', validTo: '2020-12-31', display: 'A1234' });
    expect(table.row(1)).toMatchObject({ shortTitle: 'Same', validFrom: '2021-01-01' });
    expect(table.row(1)).not.toHaveProperty('validTo');
  });
});

describe('a list of codes', () => {
  it('has what was put in and nothing else', () => {
    const vintage = { edition: 'FY2026', effectiveFrom: info.effectiveFrom, current: true, starter: false };
    const list = openCodeList(readPack(writeCodeList({}, ['B91', 'Z7901'])), vintage);
    expect(['B91', 'Z7901', 'B9', 'Z790', ''].map((one) => list.has(one))).toEqual([true, true, false, false, false]);
  });
});

describe('a conversion table', () => {
  it('answers in both directions', () => {
    const from = isoDate('2025-10-01');
    const lines = [
      { code: 'B8801', previous: ['B880'], from },
      { code: 'B8809', previous: ['B880'], from },
      { code: 'C50A0', previous: ['C50919', 'C50929'], from, change: 'new' as const },
      { code: '', previous: ['C50929'], from, change: 'deleted' as const },
    ];
    const table = openConversions(readPack(writeConversions({}, lines)));
    expect(table.outOf('B880').map((line) => line.code)).toEqual(['B8801', 'B8809']);
    expect(table.into('C50A0')).toEqual([lines[2]]);
    expect(table.outOf('C50929')).toEqual([lines[2], lines[3]]);
    expect([table.into('B880'), table.outOf('Z999')]).toEqual([[], []]);
  });
});

describe('an equivalence mapping', () => {
  it('gives the lines of a source in the order of the publisher, with their flags', () => {
    const line = { approximate: true, noMap: false, combination: true, scenario: 1, choiceList: 2 };
    const lines = [
      { source: 'A021', target: '0031', ...line, combination: false, scenario: 0, choiceList: 0 },
      { source: 'A021', target: '99591', ...line },
      { source: 'T8853XD', target: 'V5889', ...line, combination: false },
      { source: 'U071', target: '', ...line, noMap: true },
    ];
    const mapping = openEquivalences(readPack(writeEquivalences({}, lines)));
    expect(mapping.size).toBe(4);
    expect(mapping.of('A021')).toEqual(lines.slice(0, 2));
    expect(mapping.of('U071')).toEqual(lines.slice(3));
    expect(mapping.of('A02')).toEqual([]);
  });
});
