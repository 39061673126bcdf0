import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout } from '../../../test/official-files.ts';
import { countsOf, type TablesHome, tablesHome } from '../../../test/tables-home.ts';

const folder = 'tables/icd-10-cm';
const archives = [
  ...[2022, 2023, 2024, 2025, 2026, 2027].map((year) => `icd-10-cm/icd10cm-code-descriptions-${year}.zip`),
  'icd-10-cm/icd10cm-tabular-2021.zip',
  'icd-10-cm/icd10cm-table-and-index-2026.zip',
  'icd-10-cm/icd10cm-conversion-table-2026.zip',
  'icd-10-cm/icd10cm-addenda-text.zip',
  'icd-10-cm/icd10cm-guidelines-2026-text.zip',
];

describe.skipIf(!officialFile(folder))(`the official ICD-10-CM files${skippedWithout(folder)}`, () => {
  let official: TablesHome;
  let counts: ReturnType<typeof countsOf> = {};
  beforeAll(async () => {
    official = await tablesHome(archives);
    counts = countsOf(official.added);
  });
  afterAll(() => official.drop());

  it('are all added', () => {
    expect(official.added.map((file) => file.fault?.message ?? file.outcome)).toEqual(archives.map(() => 'added'));
  });

  it('list the published number of codes valid for claims, in order file and codes file', () => {
    const billable = { 2022: 72_750, 2023: 73_674, 2024: 74_044, 2025: 74_260, 2026: 74_719, 2027: 74_879 };
    for (const [year, count] of Object.entries(billable)) {
      expect(counts[`icd-10-cm FY${year} codes`]?.['billable']).toBe(count);
      expect(counts[`icd-10-cm FY${year} codes-file`]?.['billable']).toBe(count);
    }
    expect(counts['icd-10-cm FY2027 codes']?.['codes']).toBe(98_403);
  });

  it('hold the published number of tabular nodes, index terms and table rows', () => {
    expect(counts['icd-10-cm FY2021 notes']?.['nodes']).toBe(45_017);
    expect(counts['icd-10-cm FY2026 notes']?.['nodes']).toBe(46_881);
    expect(counts['icd-10-cm FY2026 index']).toMatchObject({ terms: 81_509, withCode: 63_143 });
    expect(counts['icd-10-cm FY2026 external-cause-index']?.['terms']).toBe(8_090);
    expect(counts['icd-10-cm FY2025 neoplasm']?.['rows']).toBe(1_939);
    expect(counts['icd-10-cm FY2025 drug']?.['substances']).toBe(7_428);
  });

  it('keep every note of the tabular list, by kind', () => {
    expect(counts['icd-10-cm FY2026 notes']).toMatchObject({
      inclusionTerm: 12_585,
      includes: 1_024,
      excludes1: 5_433,
      excludes2: 2_494,
      codeFirst: 813,
      codeAlso: 628,
      useAdditionalCode: 1_494,
      seventhTables: 508,
    });
  });

  it('convert codes by year: 5,894 lines, two of them headings, the same in csv and workbook', () => {
    expect(counts['icd-10-cm FY2026 conversions']?.['conversions']).toBe(5_892);
    expect(counts['icd-10-cm FY2026 conversions-workbook']?.['conversions']).toBe(5_892);
  });
});
