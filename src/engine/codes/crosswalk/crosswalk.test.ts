import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../../base/index.ts';
import type { CodeConversion, CodeConversions } from '../code-history.ts';
import { type Equivalence, openEquivalences, writeEquivalences } from '../equivalences.ts';
import { convertCode, gemAlternatives, gemWords } from './index.ts';

// A000 and I25110 as in the 2018 GEMs; X1 and Z9 are made up to show every flag.
const gem = (source: string, target: string, flags: string): Equivalence => ({
  source,
  target,
  approximate: flags[0] === '1',
  noMap: flags[1] === '1',
  combination: flags[2] === '1',
  scenario: Number(flags[3]),
  choiceList: Number(flags[4]),
});
const mapping = openEquivalences(
  readPack(
    writeEquivalences({}, [
      gem('A000', '0010', '00000'),
      gem('I25110', '41401', '10111'),
      gem('I25110', '4111', '10112'),
      gem('X1', 'B1', '10111'),
      gem('X1', 'B2', '10111'),
      gem('X1', 'C1', '10112'),
      gem('X1', 'D1', '10121'),
      gem('X1', 'D2', '10122'),
      gem('X1', 'S1', '10000'),
      gem('Z9', '', '11000'),
    ]),
  ),
);
const words = (code: string): readonly string[] => gemWords(gemAlternatives(mapping, code), (one) => one);

describe('General equivalence mapping', () => {
  it('tells an exact equivalent', () => {
    expect(words('A000')).toEqual(['0010 (the same meaning)']);
  });
  it('reports both codes of a combination together', () => {
    expect(words('I25110')).toEqual(['41401 and 4111, reported together (scenario 1, approximate)']);
  });
  it('lays scenarios and choice lists out as alternatives', () => {
    expect(words('X1')).toEqual([
      'S1 (approximate)',
      'or one of B1, B2 and C1, reported together (scenario 1, approximate)',
      'or D1 and D2, reported together (scenario 2, approximate)',
    ]);
  });
  it('tells “no equivalent” from “no line”', () => {
    expect(gemAlternatives(mapping, 'Z9')).toMatchObject({ known: true, noMap: true, single: [], combinations: [] });
    expect(words('Q0')).toEqual(['The mapping has no line of this code.']);
  });
});

const days = { y23: isoDate('2022-10-01'), y24: isoDate('2023-10-01'), y25: isoDate('2024-10-01') };
function table(lines: readonly CodeConversion[]): CodeConversions {
  return {
    size: lines.length,
    into: (code) => lines.filter((line) => line.code === code),
    outOf: (code) => lines.filter((line) => line.previous.includes(code)),
  };
}
const conversions = table([
  { code: 'B', previous: ['A'], from: days.y23 },
  { code: 'C1', previous: ['B'], from: days.y24 },
  { code: 'C2', previous: ['B'], from: days.y24 },
  { code: 'K2', previous: ['K'], from: days.y23 },
  { code: '', previous: ['D'], from: days.y24, change: 'deleted' },
]);
const life: Readonly<Record<string, readonly [string, string]>> = {
  A: ['2015-10-01', '2022-09-30'],
  B: ['2022-10-01', '2023-09-30'],
  C1: ['2023-10-01', '2099-09-30'],
  C2: ['2023-10-01', '2099-09-30'],
  K: ['2015-10-01', '2099-09-30'],
  K2: ['2022-10-01', '2099-09-30'],
  D: ['2015-10-01', '2023-09-30'],
};
const sources = {
  conversions,
  validOn: (code: string, on: string) => {
    const span = life[code];
    return span !== undefined && span[0] <= on && on <= span[1];
  },
};

describe('Conversion between fiscal years', () => {
  const old = isoDate('2022-01-01');
  it('chains over years and reports every target', () => {
    const ends = convertCode(sources, 'A', old, days.y25);
    expect(ends.map(({ code, outcome, path }) => [code, outcome, path.map((step) => step.to).join()])).toEqual([
      ['C1', 'valid', 'B,C1'],
      ['C2', 'valid', 'B,C2'],
    ]);
  });
  it('goes back the same way', () => {
    const [end] = convertCode(sources, 'C2', days.y25, old);
    expect(end).toMatchObject({ code: 'A', outcome: 'valid' });
    expect(end?.path.map((step) => step.day)).toEqual([days.y24, days.y23]);
  });
  it('leaves a code alone that is valid on the day, although another was split from it', () => {
    expect(convertCode(sources, 'K', old, days.y25)).toEqual([{ code: 'K', outcome: 'valid', path: [] }]);
  });
  it('says that a code was deleted, or that the table has no line of it', () => {
    expect(convertCode(sources, 'D', old, days.y25)).toEqual([{ code: 'D', outcome: 'deleted', path: [] }]);
    expect(convertCode(sources, 'N', old, days.y25)).toEqual([{ code: 'N', outcome: 'no-line', path: [] }]);
  });
  it('follows a replacement in the course of a year although the edition of April is not installed', () => {
    const april = table([{ code: 'N', previous: ['O'], from: isoDate('2024-04-01') }]);
    const validOn = (code: string, on: string): boolean => (code === 'O' ? on < days.y25 : on >= days.y25);
    const [end] = convertCode({ conversions: april, validOn }, 'O', old, days.y25);
    expect(end).toMatchObject({ code: 'N', outcome: 'valid' });
  });
  it('ends where a table runs in circles', () => {
    const circle = table([
      { code: 'Q', previous: ['P'], from: days.y23 },
      { code: 'P', previous: ['Q'], from: days.y24 },
    ]);
    const never = { conversions: circle, validOn: () => false };
    expect(convertCode(never, 'P', old, days.y25)).toHaveLength(1);
    expect(convertCode(never, 'P', days.y25, old)).toHaveLength(1);
  });
});
