import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isoDate } from '../src/base/index.ts';
import { openTermTree } from '../src/engine/codes/index.ts';
import { addTables, lookUpCode, lookUpPage, openTables, type Tables } from '../src/tables/index.ts';
import { officialFile } from '../test/official-files.ts';

const year = [
  'icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'icd-10-cm/icd10cm-table-and-index-2026.zip',
  'icd-10-cm/icd10cm-conversion-table-2026.zip',
  'icd-10-pcs/icd10pcs-2026.zip',
  'poa-exempt/poa-exempt-codes-2026.zip',
  'ms-drg/ms-drg-grouper-tables-43.1.zip',
  'ms-drg/mce-tables-43.1.zip',
  'ipps/ipps-2026.zip',
];
const on = isoDate('2026-01-01');
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const line = (what: string, figure: string, goal: string): void =>
  console.log(`${what.padEnd(58)} ${figure.padStart(14)}   (goal: ${goal})`);

/** Import, opening, memory and look-ups of the official FY2026 tables. */
export async function bench(): Promise<void> {
  const files = year.map((name) => officialFile(`tables/${name}`)).filter((file) => file !== undefined);
  if (files.length < year.length) {
    console.log('The official tables are not at hand; set CHARTWRIGHT_SHARED.');
    return;
  }
  const home = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  try {
    const start = performance.now();
    await addTables(home, files);
    line('import of one fiscal year, all parts', `${((performance.now() - start) / 1000).toFixed(1)} s`, '≤ 15 s');
    line('peak memory of the process', megabytes(process.resourceUsage().maxRSS * 1024), '≤ 600 MB');
    await residency(home);
    openings(home);
    lookUps(openTables(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function openings(home: string): void {
  openTables(home).codes('icd-10-cm', on);
  const open = (what: (tables: Tables) => unknown): number =>
    median(
      Array.from({ length: 9 }, () => {
        const tables = openTables(home);
        return timed(() => what(tables));
      }),
    );
  const shown = (ms: number): string => `${ms.toFixed(1)} ms`;
  line(
    'openTables (catalogue and starter edition)',
    shown(median(Array.from({ length: 9 }, () => timed(() => openTables(home))))),
    '≤ 50 ms',
  );
  line('ICD-10-CM code list opens', shown(open((tables) => tables.codes('icd-10-cm', on)?.find('I10'))), '≤ 50 ms');
  line(
    'ICD-10-PCS code list opens',
    shown(open((tables) => tables.codes('icd-10-pcs', on)?.find('0FT44ZZ'))),
    '≤ 50 ms',
  );
  line('tabular notes open', shown(open((tables) => tables.notes('icd-10-cm', on)?.of('E1140'))), '≤ 50 ms');
}

/** Memory held by the opened tables: heap and array buffers (`external` contains them) before and after. */
async function residency(home: string): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = async (): Promise<number> => {
    for (let n = 0; n < 3; n += 1) {
      collect();
      await new Promise((done) => setTimeout(done, 20));
    }
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = await used();
  const tables = openTables(home);
  const kept = [
    tables.codes('icd-10-cm', on),
    tables.codes('icd-10-pcs', on),
    tables.notes('icd-10-cm', on),
    tables.poaExempt(on),
    ...tables.index(on).map((part) => openTermTree(part.pack)),
  ];
  const after = await used();
  line(`ICD-10-CM and PCS with notes and index (${kept.length} parts)`, megabytes(after - before), '≤ 120 MB');
}

function lookUps(tables: Tables): void {
  const table = tables.codes('icd-10-cm', on);
  if (!table) return;
  const codes = Array.from({ length: 50_000 }, (_, i) => table.row((i * 7919) % table.size).code);
  const validCodes = codes.filter((code) => table.find(code)?.billable);
  const per = (work: (code: string) => unknown, asked = codes): string => {
    const seconds =
      median(Array.from({ length: 5 }, () => timed(() => asked.forEach((code) => void work(code))))) / 1000;
    return `${Math.round(asked.length / seconds).toLocaleString('en-US')}/s`;
  };
  line(
    'look-up: row of a code',
    per((code) => table.find(code)),
    '≥ 100,000/s',
  );
  line(
    'look-up: is it valid for claims',
    per((code) => table.isBillable(table.indexOf(code))),
    '≥ 100,000/s',
  );
  line(
    'the whole page of any row, headers with all below them',
    per((code) => lookUpCode(tables, 'icd-10-cm', code, on)),
    'no goal',
  );
  line(
    'the whole page of a code valid for claims, notes inherited',
    per((code) => lookUpCode(tables, 'icd-10-cm', code, on), validCodes),
    '≥ 100,000/s',
  );
  const shown = validCodes.slice(0, 2000);
  line(
    'the tabular page to show: targets, other side, marks',
    per((code) => lookUpPage(tables, 'icd-10-cm', code, on), shown),
    'no goal',
  );
  const map = new Map(Array.from({ length: table.size }, (_, i) => [table.row(i).code, table.row(i)]));
  line(
    'peer: a Map of row objects',
    per((code) => map.get(code)),
    'peer',
  );
}
