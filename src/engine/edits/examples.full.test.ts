import { describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../../test/official-files.ts';
import type { AbstractExample } from './abstract-edit.ts';
import { exampleDiagnosisTitles } from './abstract-examples.ts';
import {
  guidelineEdits,
  guidelineExampleNotes,
  guidelineExampleProcedures,
  guidelineExampleTitles,
} from './guideline/index.ts';

const order = 'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip';
const tabular = 'tables/icd-10-cm/icd10cm-table-and-index-2026.zip';
const procedures = 'tables/icd-10-pcs/icd10pcs-2026.zip';
const exempt = 'tables/poa-exempt/poa-exempt-codes-2026.zip';

describe.skipIf(!officialFile(order))(`the examples of the edits${skippedWithout(order)}`, () => {
  it('of guidelines use valid codes only', async () => {
    const text = (await unzipOne(officialFile(order) ?? '', 'icd10cm_order_2026.txt')).toString('latin1');
    const billable = new Set(
      text.split(/\r?\n/).flatMap((line) => (line[14] === '1' ? [line.slice(6, 13).trim()] : [])),
    );
    const used = guidelineEdits.flatMap(({ id, examples }) =>
      examples.flatMap(({ given }) => codesOf(given).map((code) => `${id} ${code}`)),
    );
    expect(used.filter((one) => !billable.has(one.split(' ')[1] ?? ''))).toEqual([]);
  });

  it('use codes and titles of the official code set', async () => {
    const text = (await unzipOne(officialFile(order) ?? '', 'icd10cm_order_2026.txt')).toString('latin1');
    const official = new Map(
      text
        .split(/\r?\n/)
        .map((line) => [line.slice(6, 13).trim(), `${line[14] === '0' ? '*' : ''}${line.slice(77).trim()}`]),
    );
    const used = { ...exampleDiagnosisTitles, ...guidelineExampleTitles };
    expect(Object.entries(used).filter(([code, title]) => official.get(code) !== title)).toEqual([]);
  });

  it.skipIf(!officialFile(procedures))(
    `use valid procedure codes and their titles${skippedWithout(procedures)}`,
    async () => {
      const text = (await unzipOne(officialFile(procedures) ?? '', 'icd10pcs_order_2026.txt')).toString('latin1');
      const titles = new Map(
        text.split(/\r?\n/).flatMap((line) => (line[14] === '1' ? [[line.slice(6, 13), line.slice(77).trim()]] : [])),
      );
      const used = guidelineEdits.flatMap(({ id, examples }) =>
        examples.flatMap(({ given }) => (given.procedures ?? []).map((code) => `${id} ${code}`)),
      );
      expect(used.filter((one) => !titles.has(one.split(' ')[1] ?? ''))).toEqual([]);
      expect(Object.entries(guidelineExampleProcedures).filter(([code, title]) => titles.get(code) !== title)).toEqual(
        [],
      );
    },
  );

  it.skipIf(!officialFile(tabular))(`use notes of the tabular list${skippedWithout(tabular)}`, async () => {
    const xml = (await unzipOne(officialFile(tabular) ?? '', 'icd10cm_tabular_2026.xml')).toString('utf8');
    expect(guidelineExampleNotes.filter(([, , text]) => !xml.includes(`<note>${text}</note>`))).toEqual([]);
  });

  it.skipIf(!officialFile(exempt))(`use the exempt list${skippedWithout(exempt)}`, async () => {
    const list = (await unzipOne(officialFile(exempt) ?? '', 'POAexemptCodesFY26.txt')).toString('latin1');
    expect(['Z79.01', 'Z98.61'].filter((code) => !list.includes(`\t${code}\t`))).toEqual([]);
    expect(list).not.toContain('\tE11.9\t');
  });
});

function codesOf({ principal, secondary = [] }: AbstractExample): readonly string[] {
  return [...(principal ? [principal] : []), ...secondary].map((code) => code.replace(/:.*/, ''));
}
