import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finding, type IsoDate, isoDate } from '../../src/base/index.ts';
import { parseAbstract } from '../../src/engine/abstract/index.ts';
import { checkAbstract, type EncounterEditTables } from '../../src/engine/edits/index.ts';
import { addTables, openTables } from '../../src/tables/index.ts';
import { officialFile, skippedWithout } from '../official-files.ts';

const filesOf = (year: number): readonly string[] => [
  `tables/icd-10-cm/icd10cm-code-descriptions-${year}.zip`,
  `tables/icd-10-cm/icd10cm-table-and-index-${year}.zip`,
  `tables/icd-10-pcs/icd10pcs-${year}.zip`,
  `tables/poa-exempt/poa-exempt-codes-${year}.zip`,
];

interface CodedCase {
  readonly diagnoses: readonly string[];
  readonly procedures?: readonly string[];
}

function findingsOf(tables: EncounterEditTables, on: IsoDate, { diagnoses, procedures = [] }: CodedCase) {
  const [principal, ...others] = diagnoses.map((code) => ({ code, poa: tables.poaExempt?.has(code) ? 'exempt' : 'Y' }));
  const answer = parseAbstract({
    id: 'case',
    setting: 'inpatient',
    sex: 'U',
    dischargeDate: on,
    dischargeStatus: '01',
    poaReporting: 'non-exempt',
    principalDiagnosis: principal,
    secondaryDiagnoses: others,
    procedures: procedures.map((code) => ({ code, date: on })),
  });
  if (!answer.ok) throw new Error(`no abstract from ${diagnoses.join(' ')}`);
  return checkAbstract(tables, answer.value);
}

const firedBy = (findings: readonly Finding[], rule: string): boolean => findings.some((one) => one.rule === rule);

describe.each([
  { year: 2025, on: isoDate('2025-01-15'), diagnoses: 74_260, procedures: 78_948 },
  { year: 2026, on: isoDate('2026-01-15'), diagnoses: 74_719, procedures: 79_115 },
])('the edits on FY$year', ({ year, on, diagnoses, procedures }) => {
  const missing = filesOf(year).find((file) => !officialFile(file));
  describe.skipIf(missing)(`with all official codes${missing ? skippedWithout(missing) : ''}`, () => {
    const home = mkdtempSync(join(tmpdir(), 'chartwright-edits-'));
    let tables: EncounterEditTables = {};
    beforeAll(async () => {
      await addTables(
        home,
        filesOf(year).flatMap((file) => officialFile(file) ?? []),
      );
      const opened = openTables(home);
      const [diagnosisCodes, procedureCodes] = [opened.codes('icd-10-cm', on), opened.codes('icd-10-pcs', on)];
      const [notes, poaExempt] = [opened.notes('icd-10-cm', on), opened.poaExempt(on)];
      if (!diagnosisCodes || !procedureCodes || !notes || !poaExempt) throw new Error(`no tables for ${on}`);
      tables = { diagnosisCodes, procedureCodes, notes, poaExempt };
    }, 120_000);
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    const codesOf = (kind: 'diagnosisCodes' | 'procedureCodes'): readonly string[] => {
      const table = tables[kind];
      const rows = Array.from({ length: table?.size ?? 0 }, (_, row) => row).filter((row) => table?.isBillable(row));
      return rows.map((row) => table?.row(row).code ?? '');
    };

    it('find every code valid, and hold none against itself', () => {
      const [all, faults] = [codesOf('diagnosisCodes'), [] as string[]];
      for (const code of all)
        for (const { rule, codes } of findingsOf(tables, on, { diagnoses: [code] }))
          if (rule.startsWith('validity/') || codes.length > 1) faults.push(`${rule} ${codes.join(' ')}`);
      expect([all.length, faults]).toEqual([diagnoses, []]);
    });

    it('find every procedure valid, and hold none against itself', () => {
      const [all, faults] = [codesOf('procedureCodes'), [] as string[]];
      for (const code of all)
        for (const { rule, codes } of findingsOf(tables, on, { diagnoses: ['I10'], procedures: [code] }))
          if (rule.startsWith('validity/') || codes.some((one) => one === code)) faults.push(`${rule} ${code}`);
      expect([all.length, faults]).toEqual([procedures, []]);
    });

    it('call every heading incomplete', () => {
      const { diagnosisCodes } = tables;
      const headings = Array.from({ length: diagnosisCodes?.size ?? 0 }, (_, row) => row).filter(
        (row) => !diagnosisCodes?.isBillable(row),
      );
      const unsaid = headings
        .map((row) => diagnosisCodes?.row(row).code ?? '')
        .filter((code) => !firedBy(findingsOf(tables, on, { diagnoses: ['I10', code] }), 'validity/code-incomplete'));
      expect(headings.length).toBeGreaterThan(20_000);
      expect(unsaid).toEqual([]);
    });

    it('name the bilateral value of both sides wherever the tables have one', () => {
      const rule = 'guideline/bilateral-procedure-available';
      const titles = new Map(
        codesOf('procedureCodes')
          .filter((code) => code.startsWith('0'))
          .map((code) => [tables.procedureCodes?.find(code)?.title ?? '', code]),
      );
      let [said, unsaid] = [0, 0];
      for (const [title, code] of titles) {
        const other = titles.get(title.replace('Right', 'Left'));
        if (!title.includes('Right') || other === undefined || other.slice(4) !== code.slice(4)) continue;
        const exists = titles.has(title.replace('Right', 'Bilateral'));
        const fires = firedBy(findingsOf(tables, on, { diagnoses: ['I10'], procedures: [code, other] }), rule);
        if (exists && !fires) unsaid += 1;
        if (fires) said += 1;
      }
      expect(unsaid).toBe(0);
      expect(said).toBeGreaterThan(100);
    });
  });
});
