import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../base/index.ts';
import { noteReferences, noteTargets, openCodeTable, writeCodePack } from './index.ts';
import { limitTest } from './note-limit.ts';

const written = (text: string): readonly string[] => noteReferences(text).map((one) => one.written);

describe('references of a note', () => {
  it('stand in parentheses in every printed form', () => {
    expect(written('influenza (J09.X-, J10.-; J11)')).toEqual(['J09.X-', 'J10.-', 'J11']);
    expect(written('reduction defects (Q70.0- -Q70.3-) or (P28.3- - P28.4-)')).toEqual([
      'Q70.0- -Q70.3-',
      'P28.3- - P28.4-',
    ]);
    expect(written('rheumatoid arthritis (M05.00 to M05.8A)')).toEqual(['M05.00 to M05.8A']);
    expect(written('any injury (A00-R94 and T80-T88.6, T88.8)')).toEqual(['A00-R94', 'T80-T88.6', 'T88.8']);
  });

  it('stand in running text, where a name that looks like a category is none', () => {
    expect(written('any condition in I50.- or I51.4-I51.7, I51.89 due to hypertension')).toEqual([
      'I50.-',
      'I51.4-I51.7',
      'I51.89',
    ]);
    expect(written('Conditions classifiable to C40-C41; C45-C49')).toEqual(['C40-C41', 'C45-C49']);
    expect(written('vitamin B12 deficiency (E53.8)')).toEqual(['E53.8']);
    expect(written('LGMD R12; G6PD deficiency')).toEqual([]);
  });

  it('carry the limit that follows, and a list shares it', () => {
    const limits = noteReferences('hypoglycemia (E08, E11 with final characters .00 or .01)').map((one) => one.limit);
    expect(limits).toEqual(['with final characters .00 or .01', 'with final characters .00 or .01']);
  });
});

describe('a limit of a note', () => {
  const meets = (limit: string, code: string) => limitTest(limit)?.(code);
  it('speaks of a character by its place', () => {
    expect(meets('with 7th character B or C', 'S42001B')).toBe(true);
    expect(meets('with 7th character B', 'S42001A')).toBe(false);
  });

  it('finds the intent of a poisoning before placeholder and seventh character', () => {
    const adverse = 'with fifth or sixth character 5';
    expect([
      meets(adverse, 'T360X5A'),
      meets(adverse, 'T43651A'),
      meets('with fifth or sixth character 1-4', 'T5801XA'),
    ]).toEqual([true, false, true]);
  });

  it('speaks of endings and of what follows the dot', () => {
    expect([meets('with final characters -23', 'I69123'), meets('with final characters -20', 'I6920')]).toEqual([
      true,
      false,
    ]);
    expect([meets('with .51-.52', 'E1152'), meets('with .51-.52', 'E1159'), meets('with .62-', 'E11621')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(limitTest('with open fracture 7th character')).toBeUndefined();
  });
});

describe('targets of a note', () => {
  const rows = ['C43', 'C430', 'C4A', 'C4A0', 'C44', 'C440', 'K92', 'K920', 'K921', 'L00'].map((code) => ({
    code,
    title: `title of ${code}`,
    billable: code.length === 4 || code === 'L00',
  }));
  const vintage = { edition: 'FY2026', effectiveFrom: isoDate('2025-10-01'), starter: false };
  const info = { ...vintage, system: 'icd-10-cm', codes: 0, billable: 0, sources: [] };
  const codes = openCodeTable(readPack(writeCodePack({}, rows, true)), info);

  it('follow the order of the tabular list, so that C43-C44 has C4A in it', () => {
    expect(noteTargets(codes, 'skin (C43-C44)')).toMatchObject([
      { first: { code: 'C43' }, last: { code: 'C44' }, billable: 3 },
    ]);
  });

  it('are a header with what is below it', () => {
    expect(noteTargets(codes, 'bleeding (K92.-)')).toMatchObject([
      { first: { display: 'K92', title: 'title of K92' }, billable: 2 },
    ]);
  });

  it('end at the last code of a range whose end the edition does not have, and are absent for a single code it lacks', () => {
    expect(noteTargets(codes, 'digestive (K92-K93)')).toMatchObject([
      { first: { code: 'K92' }, last: { code: 'K921' }, billable: 2 },
    ]);
    const [gone] = noteTargets(codes, 'gone (K93.-)');
    expect(gone).toEqual({ written: 'K93.-', from: 'K93', to: 'K93', billable: 0 });
  });
});
