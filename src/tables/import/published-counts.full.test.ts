import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout } from '../../../test/official-files.ts';
import { countsOf, type TablesHome, tablesHome } from '../../../test/tables-home.ts';
import { isoDate } from '../../base/index.ts';
import { openTables } from '../index.ts';

const folder = 'tables/icd-10-pcs';
const archives = [
  'icd-10-cm/icd10cm-table-and-index-2017.zip',
  'icd-10-cm/icd10cm-table-and-index-2025.zip',
  'icd-10-pcs/icd10pcs-order-2022.zip',
  'icd-10-pcs/icd10pcs-order-2023.zip',
  'icd-10-pcs/icd10pcs-order-2024.zip',
  'icd-10-pcs/icd10pcs-2025.zip',
  'icd-10-pcs/icd10pcs-2026.zip',
  'icd-10-pcs/icd10pcs-2026-april.zip',
  'icd-10-pcs/icd10pcs-2027.zip',
  'icd-10-pcs/icd10pcs-conversion-table-2026.zip',
  'poa-exempt/poa-exempt-codes-2025.zip',
  'poa-exempt/poa-exempt-codes-2026.zip',
  'gems/gems-2018.zip',
  'hcpcs/hcpcs-2019-anweb.zip',
  'hcpcs/hcpcs-2025-10.zip',
  'snomed/snomed-gps-2020.zip',
  'snomed/snomed-ips-free-set-2022.zip',
];

describe.skipIf(!officialFile(folder))(`the other official code sets${skippedWithout(folder)}`, () => {
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

  it('list the published number of procedure codes, the April update as an edition of its own', () => {
    const codes = { 2022: 78_227, 2023: 78_530, 2024: 78_638, 2025: 78_948, 2026: 79_115, '2026-April': 79_193 };
    for (const [year, count] of Object.entries(codes))
      expect(counts[`icd-10-pcs FY${year} codes`]?.['billable']).toBe(count);
    expect(counts['icd-10-pcs FY2027 codes-file']?.['billable']).toBe(79_256);
    expect(counts['icd-10-pcs FY2026 tables']).toMatchObject({ tables: 914, codes: 79_115 });
    expect(counts['icd-10-pcs FY2025 tables']).toMatchObject({ tables: 908, codes: 78_948 });
    expect(counts['icd-10-pcs FY2025 index']?.['mainTerms']).toBe(3_215);
  });

  it('convert procedure codes: 17,849 lines, one of them the heading', () => {
    expect(counts['icd-10-pcs FY2026 conversions']?.['conversions']).toBe(17_848);
  });

  it('hold the older tabular lists and indexes', () => {
    expect(counts['icd-10-cm FY2017 notes']?.['nodes']).toBe(43_910);
    expect(counts['icd-10-cm FY2017 index']?.['terms']).toBe(77_199);
    expect(counts['icd-10-cm FY2025 notes']?.['nodes']).toBe(46_498);
    expect(counts['icd-10-cm FY2025 index']?.['terms']).toBe(81_024);
  });

  it('exempt the published number of diagnoses from POA reporting', () => {
    expect(counts['icd-10-cm FY2025 poa-exempt']?.['exempt']).toBe(38_154);
    expect(counts['icd-10-cm FY2026 poa-exempt']?.['exempt']).toBe(38_349);
  });

  it('map both ways between ICD-9-CM and ICD-10', () => {
    expect(counts['gems 2018 icd-9-to-icd-10-cm']?.['mappings']).toBe(24_860);
    expect(counts['gems 2018 icd-10-cm-to-icd-9']?.['mappings']).toBe(81_593);
    expect(counts['gems 2018 icd-9-to-icd-10-pcs']?.['mappings']).toBe(73_593);
    expect(counts['gems 2018 icd-10-pcs-to-icd-9']?.['mappings']).toBe(101_025);
  });

  it('list HCPCS codes and modifiers, and SNOMED CT concepts', () => {
    expect(counts['hcpcs 2025-10 codes']?.['codes']).toBe(8_463);
    expect(counts['hcpcs 2025-10 modifiers']?.['modifiers']).toBe(383);
    expect(counts['hcpcs 2019 codes']?.['codes']).toBe(6_440);
    expect(counts['snomed-ct GPS-2020-09-30 codes']?.['codes']).toBe(26_158);
    const ips = official.added.at(-1)?.parts ?? [];
    expect(ips).toHaveLength(12);
    const tables = openTables(official.home);
    const concepts = ips.flatMap(({ system }) => {
      const table = tables.codes(system, isoDate('2026-01-01'));
      return Array.from({ length: table?.size ?? 0 }, (_, row) => table?.row(row).code);
    });
    expect(new Set(concepts).size).toBe(8_143);
    expect(counts['snomed-intl-gps 20200930 codes']?.['codes']).toBe(26_158);
  });
});
