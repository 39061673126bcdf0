import { describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../../test/official-files.ts';
import { readPack } from '../../base/index.ts';
import { indexEntries, openTermTree } from '../../engine/codes/index.ts';
import type { CompiledPart } from '../importer.ts';
import { importers } from '../importers.ts';

const zipOf = (year: number): string => `tables/icd-10-cm/icd10cm-table-and-index-${year}.zip`;

async function compiled(year: number, name: string): Promise<CompiledPart> {
  const bytes = await unzipOne(officialFile(zipOf(year)) ?? '', name);
  const importer = importers.find((one) => one.recognises(name, bytes.subarray(0, 4096)));
  const [part] = importer?.compile({ name, path: name, bytes, sha256: '' }) ?? [];
  if (!part) throw new Error(`nothing compiled from ${name}`);
  return part;
}

// [year, file, part, edition, rows]: docs of the official tables, release by release.
const published = [
  [2017, 'icd10cm_index_2017.xml', 'index', 'FY2017', 77_199],
  [2017, 'icd10cm_eindex_2017.xml', 'external-cause-index', 'FY2017', 7_572],
  [2017, 'icd10cm_neoplasm_2017.xml', 'neoplasm', 'FY2017', 1_930],
  [2017, 'icd10cm_drug_2017.xml', 'drug', 'FY2017', 7_416],
  [2025, 'icd10cm_index_2025.xml', 'index', 'FY2025', 81_024],
  [2025, 'icd10cm_neoplasm_2025.xml', 'neoplasm', 'FY2025', 1_939],
  [2025, 'icd10cm_drug_2025.xml', 'drug', 'FY2025', 7_428],
  [2026, 'icd10cm_index_2026.xml', 'index', 'FY2026', 81_509],
  [2026, 'icd10cm_eindex_2026.xml', 'external-cause-index', 'FY2026', 8_090],
] as const;

describe.skipIf(!officialFile(zipOf(2026)))(`the official index and tables${skippedWithout(zipOf(2026))}`, () => {
  it.each(published)('%i: %s is the %s of %s with %i rows', async (year, file, name, edition, rows) => {
    const part = await compiled(year, file);
    expect([part.part, part.edition, part.rows]).toEqual([name, edition, rows]);
    expect(openTermTree(readPack(part.bytes)).size).toBe(rows);
  });

  it('give 63,143 coded entries in FY2026, each with a code in canonical form', async () => {
    const index = openTermTree(readPack((await compiled(2026, 'icd10cm_index_2026.xml')).bytes));
    const entries = [...indexEntries(index)];
    expect(entries).toHaveLength(63_143);
    expect(entries.every(({ code }) => /^[A-Z][0-9A-Z]{2,6}$/.test(code))).toBe(true);
    expect(entries.filter(({ manifestation }) => manifestation !== undefined)).toHaveLength(705);
  });
});
