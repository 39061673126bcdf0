import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDate } from '../src/base/index.ts';
import { checkNomenclature } from '../src/engine/codes/nomenclature/index.ts';
import { addTables, convertBetweenYears, crosswalkByGem, openTables } from '../src/tables/index.ts';
import { officialFile } from '../test/official-files.ts';

const wanted = [
  'gems/gems-2018.zip',
  'icd-10-cm/icd10cm-conversion-table-2026.zip',
  'icd-10-cm/icd10cm-code-descriptions-2022.zip',
  'icd-10-cm/icd10cm-code-descriptions-2026.zip',
];
const rounds = 5;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Median rate over some rounds; the first warms up and does not count. */
function rate(what: string, count: number, work: () => void): void {
  work();
  const rates = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return count / ((performance.now() - start) / 1000);
  });
  console.log(`${what.padEnd(58)} ${Math.round(median(rates)).toLocaleString('en').padStart(14)} /s`);
}

/** Look-ups of crosswalks a second on the official tables, and text checked for nomenclature. */
export async function bench(): Promise<void> {
  const files = wanted.map((name) => officialFile(`tables/${name}`)).filter((file) => file !== undefined);
  if (files.length < wanted.length) {
    console.log('The official tables are not at hand; set CHARTWRIGHT_SHARED.');
    return;
  }
  const home = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  try {
    await addTables(home, files);
    const tables = openTables(home);
    const [old, now] = [isoDate('2022-01-01'), isoDate('2026-01-01')];
    const list = tables.codes('icd-10-cm', old);
    const codes = list ? Array.from({ length: list.size }, (_, row) => list.row(row).code) : [];
    rate('GEM answers, ICD-10-CM to ICD-9-CM', codes.length, () => {
      for (const code of codes) crosswalkByGem(tables, 'icd-10-cm-to-icd-9', code);
    });
    rate('conversions FY2022 to FY2026', codes.length, () => {
      for (const code of codes) convertBetweenYears(tables, 'icd-10-cm', code, old, now);
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  const note = 'Insulin 10 U qd, warfarin 5.0 mg. Creatinine 1.0 mg/dL. History of mental retardation. '.repeat(100);
  rate('characters of text checked for nomenclature', note.length, () => checkNomenclature(note));
}
