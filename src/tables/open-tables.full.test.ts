import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../test/official-files.ts';
import { type TablesHome, tablesHome } from '../../test/tables-home.ts';
import { isoDate } from '../base/index.ts';
import { diffEditions, lookUpCode, openTables, systemOfCode, type Tables } from './index.ts';

const folder = 'tables/icd-10-cm';
const archives = [
  'icd-10-cm/icd10cm-code-descriptions-2022.zip',
  'icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'icd-10-cm/icd10cm-code-descriptions-2027.zip',
  'icd-10-cm/icd10cm-table-and-index-2026.zip',
  'icd-10-cm/icd10cm-conversion-table-2026.zip',
  'icd-10-pcs/icd10pcs-2026.zip',
  'icd-10-pcs/icd10pcs-2026-april.zip',
  'icd-10-pcs/icd10pcs-conversion-table-2026.zip',
  'poa-exempt/poa-exempt-codes-2026.zip',
];

describe.skipIf(!officialFile(folder))(`official tables, opened${skippedWithout(folder)}`, () => {
  let official: TablesHome;
  let tables: Tables;
  const page = (code: string, on: string, history = false) => {
    const day = isoDate(on);
    return lookUpCode(tables, systemOfCode(tables, code, day), code, day, { history });
  };
  beforeAll(async () => {
    official = await tablesHome(archives);
    tables = openTables(official.home);
  });
  afterAll(() => official.drop());

  it('answer with the edition in force on the day, and not at all between editions', () => {
    const edition = (system: string, on: string) => tables.codes(system, isoDate(on))?.info.edition;
    expect(edition('icd-10-cm', '2025-10-01')).toBe('FY2026');
    expect(edition('icd-10-cm', '2026-09-30')).toBe('FY2026');
    expect(edition('icd-10-cm', '2026-10-01')).toBe('FY2027');
    expect(edition('icd-10-cm', '2027-10-01')).toBeUndefined();
    expect(edition('icd-10-cm', '2023-05-05')).toBeUndefined();
  });

  it('replace only procedures with an April update of procedures', () => {
    const edition = (system: string, on: string) => tables.codes(system, isoDate(on))?.info.edition;
    expect(edition('icd-10-pcs', '2026-03-31')).toBe('FY2026');
    expect(edition('icd-10-pcs', '2026-04-01')).toBe('FY2026-April');
    expect(edition('icd-10-cm', '2026-04-01')).toBe('FY2026');
    expect(tables.list().find((one) => one.system === 'icd-10-pcs')?.effectiveTo).toBe('2026-03-31');
  });

  it('say how a procedure of the April update stands before and after', () => {
    expect(page('02HM3JZ', '2026-03-31')).toMatchObject({
      valid: false,
      history: { spans: [{ edition: 'FY2026-April' }] },
    });
    expect(page('02HM3JZ', '2026-04-01')).toMatchObject({ valid: true, billable: true, edition: 'FY2026-April' });
  });

  it('give notes of an older year with new codes, and say so', () => {
    expect(page('E11.40', '2026-12-01')).toMatchObject({
      edition: 'FY2027',
      vintages: { notes: { edition: 'FY2026', current: false }, poaExempt: { current: false } },
    });
    expect(page('E11.40', '2026-09-30').vintages.notes?.current).toBe(true);
  });

  it('show a code with its place, its notes and the level each comes from', () => {
    const { places, parents, notes, poaExempt, billable } = page('E11.40', '2026-01-01');
    expect(places.map((place) => place.name)).toEqual(['chapter 4', 'E08-E13']);
    expect(parents.map((parent) => parent.display)).toEqual(['E11', 'E11.4']);
    expect(notes).toContainEqual(
      expect.objectContaining({
        kind: 'useAdditionalCode',
        text: 'insulin (Z79.4)',
        from: 'E11',
        under: 'code to identify control using:',
      }),
    );
    expect([poaExempt, billable]).toEqual([false, true]);
  });

  it('keep three blocks of one kind apart: L51 with its list of manifestations', () => {
    const notes = tables.notes('icd-10-cm', isoDate('2026-01-01'))?.at('L51') ?? [];
    const uses = notes.filter((note) => note.kind === 'useAdditionalCode');
    expect(uses.filter((note) => note.under === undefined)).toHaveLength(3);
    expect(uses.find((note) => note.text.startsWith('stomatitis'))?.under).toMatch(/associated manifestations/);
    expect(uses.at(-1)?.text).toMatch(/exfoliation/);
  });

  it('tell a block of one category from the category: J95 and C50 keep their own notes', () => {
    const { notes, places } = page('J95', '2026-01-01');
    expect(notes[0]).toMatchObject({ kind: 'excludes2', from: 'J95' });
    expect(places.map((place) => place.name)).toEqual(['chapter 10', 'J95-J95']);
    expect(page('C50.A1', '2026-01-01').notes).toContainEqual(expect.objectContaining({ from: 'C50' }));
  });

  it('take validity from the order file: a 7th character that the tabular list would allow', () => {
    expect(page('S06.0X7D', '2026-01-01').valid).toBe(false);
    const header = page('S72.00', '2026-01-01');
    expect(header.whyNotBillable).toMatchObject({ lengths: [7], seventh: { from: 'S72' } });
    expect(header.whyNotBillable?.reason).toMatch(/2 more characters.*7th character/);
    expect(page('W19A', '2026-01-01').whyNotBillable?.candidates.map((one) => one.display)).toEqual(['W19.XXXA']);
    expect(page('E11.65X', '2026-01-01').whyNotBillable?.reason).toMatch(/complete with 5 characters/);
  });

  it('say when a code was valid and what replaced it', () => {
    const gone = page('B88.0', '2026-12-01', true);
    expect([gone.valid, gone.billable]).toEqual([true, false]);
    expect(gone.history?.replacedBy.map((line) => line.code)).toEqual(['B8801', 'B8809']);
    expect(page('Z28.310', '2021-12-01')).toMatchObject({ valid: false, notBefore: '2022-04-01' });
    expect(page('Z28.310', '2022-04-01')).toMatchObject({ valid: true, billable: true });
    expect(page('0SG604Z', '2026-01-01')).toMatchObject({
      valid: false,
      history: { replacedBy: [{ code: '0SB60ZZ' }, { code: '0ST60ZZ' }] },
    });
  });

  it('differ from FY2026 to FY2027 as the published addenda say, code by code', async () => {
    const diff = diffEditions(tables, 'icd-10-cm', 'FY2026', '2027');
    expect(diff.counts).toEqual({ added: 190, deleted: 30, revised: 4 });
    const zip = officialFile('tables/icd-10-cm/icd10cm-code-descriptions-2027.zip') ?? '';
    const addenda = (await unzipOne(zip, 'icd10cm_codes_addenda_2027.txt')).toString('latin1');
    const listed = (word: string) =>
      [...addenda.matchAll(new RegExp(`^${word}: +(\\w+)`, 'gm'))].map((line) => line[1]);
    const sorted = (codes: readonly { readonly code: string }[]) => codes.map((one) => one.code).sort();
    expect(sorted(diff.added)).toEqual(listed('Add').sort());
    expect(sorted(diff.deleted)).toEqual(listed('Delete').sort());
    expect(sorted(diff.revised)).toEqual(listed('Revise to').sort());
    const sum = (what: 'added' | 'deleted' | 'revised') => diff.chapters.reduce((total, one) => total + one[what], 0);
    expect([sum('added'), sum('deleted'), sum('revised')]).toEqual([190, 30, 4]);
    expect(diff.notesMissing).toMatch(/FY2027/);
  });

  it('refuse what is no code and a day without a table', () => {
    expect(() => page('\u041011.9', '2026-01-01')).toThrow(/only looks like/);
    expect(() => page('E11.9', '2023-05-05')).toThrow(/covers 2023-05-05.*stands in FY2022, FY2026, FY2027/);
  });
});
