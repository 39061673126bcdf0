import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationCharts } from '../../test/demonstration-charts.ts';
import { officialFile, skippedWithout, unzipOne } from '../../test/official-files.ts';
import { listed, starterFiles, starterTable } from '../../test/starter-files.ts';
import { isoDate, readPack } from '../base/index.ts';
import { type Abstract, parseAbstract } from '../engine/abstract/index.ts';
import { type CodeNotes, openNotes } from '../engine/codes/index.ts';
import { groupMsDrg, type MsDrgTables, openDrgWeights, openMsDrg } from '../engine/group/index.ts';
import { compileStarterCodes } from './import/codes-starter.ts';
import { readHcpcsCsv } from './import/hcpcs-rows.ts';
import { icd10CmTabular } from './import/icd-10-cm-tabular.ts';
import { ippsTable5 } from './import/ipps-table-5.ts';
import { decodeMce } from './import/mce.ts';
import { msDrgImporter } from './import/ms-drg.ts';
import { compileStarterMsDrg } from './import/ms-drg-starter.ts';
import { readOrderFile } from './import/read-order-file.ts';
import { readTabular } from './import/read-tabular.ts';
import { readTermTree } from './import/read-term-tree.ts';
import type { Artifact, CompiledPart } from './importer.ts';

const official = async (zip: string, name: string): Promise<Artifact> => ({
  name,
  path: name,
  bytes: await unzipOne(officialFile(zip) ?? '', name),
  sha256: '',
});
const column = (name: string, cell = 0): string[] => starterTable(name).map((row) => row[cell] ?? '');

const codesZip = 'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip';
describe.skipIf(!officialFile(codesZip))(`starter diagnoses and procedures${skippedWithout(codesZip)}`, () => {
  it('are those of the official order file, in its order, with every header above them', async () => {
    const rows = readOrderFile(await official(codesZip, 'icd10cm_order_2026.txt'), /^[A-Z][0-9A-Z]{2,6}$/);
    const own = new Set(column('icd-10-cm.tsv'));
    const same = rows.filter(({ code }) => own.has(code));
    expect(
      same.map(({ code, billable, shortTitle, title }) => [code, billable ? '1' : '0', shortTitle, title]),
    ).toEqual(starterTable('icd-10-cm.tsv'));
    const headers = rows.filter(({ billable }) => !billable).map(({ code }) => code);
    for (const code of own)
      for (const header of headers) if (code.startsWith(header)) expect(own.has(header), header).toBe(true);
  });

  it.each(['icd10pcs-2026', 'icd10pcs-2026-april'])('are those of the procedures of %s', async (release) => {
    const artifact = await official(`tables/icd-10-pcs/${release}.zip`, 'icd10pcs_order_2026.txt');
    const titles = new Map(readOrderFile(artifact, /^[0-9A-Z]{3,7}$/).map(({ code, title }) => [code, title]));
    for (const [code = '', title] of starterTable('icd-10-pcs.tsv'))
      expect([code, titles.get(code)]).toEqual([code, title]);
  });

  it('are those of HCPCS Level II of October 2025', async () => {
    const { codes } = readHcpcsCsv(await official('tables/hcpcs/hcpcs-2025-10.zip', 'hcpcs_level2_2025_10.csv'));
    const titles = new Map(codes.map(({ code, shortTitle, title }) => [code, [shortTitle, title]]));
    for (const [code = '', ...shown] of starterTable('hcpcs.tsv'))
      expect([code, titles.get(code)]).toEqual([code, shown]);
  });

  it('are exempt from POA exactly where the official list says so', async () => {
    const { bytes } = await official('tables/poa-exempt/poa-exempt-codes-2026.zip', 'POAexemptCodesFY26.txt');
    const exempt = new Set(
      bytes
        .toString()
        .split('\n')
        .map((line) => line.split('\t')[1]?.replace('.', '').trim()),
    );
    expect(column('icd-10-cm.tsv').filter((code) => exempt.has(code))).toEqual(column('poa-exempt.tsv'));
  });
});

const indexZip = 'tables/icd-10-cm/icd10cm-table-and-index-2026.zip';
describe.skipIf(!officialFile(indexZip))(`starter notes and index terms${skippedWithout(indexZip)}`, () => {
  it('stand in the tabular list at the same place, all notes of a starter code among them', async () => {
    const { path, bytes } = await official(indexZip, 'icd10cm_tabular_2026.xml');
    const places = readTabular(path, bytes).places;
    const facts = new Map(
      places.map(({ at, kind, notes, seventh }) => [
        kind === 'chapter' && !at.startsWith('chapter') ? `chapter ${at}` : at,
        [
          ...notes.map((note) => `${note.kind}\t${note.text}`),
          ...seventh.map((one) => `sevenChrDef\t${one.character} ${one.meaning}`),
        ],
      ]),
    );
    const own = new Map<string, string[]>();
    for (const [at = '', kind, text] of starterTable('icd-10-cm-notes.tsv'))
      own.set(at, [...(own.get(at) ?? []), `${kind}\t${text}`]);
    for (const [at, notes] of own) expect([at, notes.sort()]).toEqual([at, [...(facts.get(at) ?? [])].sort()]);
    for (const code of column('icd-10-cm.tsv'))
      expect([code, own.get(code)?.length ?? 0]).toEqual([code, facts.get(code)?.length ?? 0]);
  });

  it('give every starter code the notes of the official tabular list, inherited ones and seventh characters included', async () => {
    const vintage = { edition: 'FY2026', effectiveFrom: isoDate('2025-10-01'), current: true, starter: false };
    const notesOf = (parts: readonly CompiledPart[]): CodeNotes => {
      const part = parts.find((one) => one.part === 'notes');
      return openNotes(readPack(part?.bytes ?? new Uint8Array()), vintage);
    };
    const own = notesOf(compileStarterCodes(starterFiles));
    const all = notesOf(icd10CmTabular.compile(await official(indexZip, 'icd10cm_tabular_2026.xml')));
    // Not `under`: where the book begins a second list of a kind, the starter's flat lines go on with the first.
    const written = (notes: CodeNotes, code: string) =>
      notes.of(code).map(({ kind, text, from }) => [kind, text, from]);
    for (const code of column('icd-10-cm.tsv')) {
      expect([code, written(own, code)]).toEqual([code, written(all, code)]);
      expect([code, own.seventhOf(code)]).toEqual([code, all.seventhOf(code)]);
    }
  });

  it('stand in the alphabetic or external-cause index with the same code', async () => {
    const known = new Set<string>();
    for (const name of ['icd10cm_index_2026.xml', 'icd10cm_eindex_2026.xml']) {
      const { path, bytes } = await official(indexZip, name);
      const open: string[] = [];
      for (const { depth, title, references } of readTermTree(path, bytes).rows) {
        open.splice(depth, open.length, title);
        const of = (field: string): string => references.find(([one]) => one === field)?.[1] ?? '';
        known.add([open.join(' > '), of('code'), of('manif'), of('see')].join('\t'));
      }
    }
    const missing = starterTable('icd-10-cm-index.tsv').filter((row) => !known.has(row.join('\t')));
    expect(missing).toEqual([]);
  });
});

const mceZip = 'tables/ms-drg/mce-tables-43.1.zip';
describe.skipIf(!officialFile(mceZip))(`starter rows of the Medicare Code Editor${skippedWithout(mceZip)}`, () => {
  it('are the official rows in force in fiscal year 2026', async () => {
    const mce = decodeMce(await official(mceZip, 'mce.bin'));
    const written = (date: number): string => (date === mce.terminationDate ? '' : String(date));
    const rowsOf = (rows: typeof mce.icd10Diagnoses, codes: readonly string[]): string[] => {
      const own = new Set(codes);
      return rows
        .filter(({ code, from, to }) => own.has(code) && to >= 20251001 && from <= 20260930)
        .map(({ code, from, to, flags }) => [code, from, written(to), flags.join(',')].join('\t'))
        .sort();
    };
    const starter = (name: string): string[] =>
      starterTable(name)
        .map((row) => row.join('\t'))
        .sort();
    expect(starter('mce-diagnoses.tsv')).toEqual(rowsOf(mce.icd10Diagnoses, column('ms-drg-diagnoses.tsv')));
    expect(starter('mce-procedures.tsv')).toEqual(rowsOf(mce.icd10Procedures, column('icd-10-pcs.tsv')));
    expect(starter('mce-ages.tsv')).toEqual(
      mce.ages.map((row) => [row.group, row.start, row.end, row.from, written(row.to)].join('\t')).sort(),
    );
    expect(starter('mce-discharge-status.tsv')).toEqual(
      mce.statuses.map((row) => [String(row.status).padStart(2, '0'), row.from, written(row.to)].join('\t')).sort(),
    );
  });
});

const weightsZip = 'tables/ipps/ipps-2026.zip';
describe.skipIf(!officialFile(weightsZip))(`starter weights${skippedWithout(weightsZip)}`, () => {
  it('are the rows of Table 5 for every DRG that a starter formula leads to', async () => {
    const artifact = await official(weightsZip, 'table5_fy2026_v43.csv');
    const table = openDrgWeights(ippsTable5.compile(artifact)[0]?.bytes ?? new Uint8Array());
    for (const [drg, title, weight, gmlos, amlos, postAcute, special] of starterTable('drg-weights.tsv')) {
      const row = table.find(Number(drg));
      expect([row?.title, row && Number(row.weight) / 10_000, row?.gmlos, row?.amlos]).toEqual([
        title,
        Number(weight),
        Number(gmlos),
        Number(amlos),
      ]);
      expect([row?.postAcuteTransfer, row?.specialPayTransfer]).toEqual([postAcute === 'Y', special === 'Y']);
    }
    const paid = column('ms-drg-formulas.tsv', 2).filter((drg) => table.find(Number(drg)));
    const own = new Set(column('drg-weights.tsv').map(Number));
    for (const drg of paid) expect(own).toContain(Number(drg));
  });
});

/** Pseudo-random whole numbers below `n`, the same on every run (mulberry32). */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

function madeUpAbstracts(count: number): readonly Abstract[] {
  const roll = dice(20260930);
  const diagnoses = column('ms-drg-diagnoses.tsv');
  const procedures = starterTable('ms-drg-procedures.tsv');
  const operating = procedures.filter(([, operands]) => !listed(operands).includes('nonor'));
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return Array.from({ length: count }, (_, i) => {
    const read = parseAbstract({
      id: `made-up-${i}`,
      sex: pick(['M', 'F', 'U']),
      dischargeDate: pick(['2025-11-30', '2026-06-30']),
      dischargeStatus: pick(['01', '01', '02', '03', '07', '20', '62', '99']),
      poaReporting: pick(['exempt', 'non-exempt', 'unknown']),
      principalDiagnosis: { code: pick(diagnoses), poa: 'Y' },
      secondaryDiagnoses: Array.from({ length: roll(6) }, () => ({
        code: pick(diagnoses),
        poa: pick(['Y', 'N', 'U', 'W', 'exempt']),
      })),
      procedures: Array.from({ length: roll(5) }, () => pick(roll(3) === 0 ? procedures : operating)[0]),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });
}

const grouperZip = 'tables/ms-drg/ms-drg-grouper-tables-43.1.zip';
describe.skipIf(!officialFile(grouperZip))(`starter grouper${skippedWithout(grouperZip)}`, () => {
  let tables: MsDrgTables;
  const starter = openMsDrg(compileStarterMsDrg(starterFiles)[0]?.bytes ?? new Uint8Array());
  beforeAll(async () => {
    const artifact = await official(grouperZip, 'runtime_buffers/msdrg_combined.bin');
    tables = openMsDrg(msDrgImporter.compile(artifact)[0]?.bytes ?? new Uint8Array());
  });

  it('gives each demonstration chart the DRG, marks and titles of the official tables', () => {
    for (const { key } of demonstrationCharts) {
      const read = parseAbstract(key.abstract);
      if (!read.ok) throw new Error(key.id);
      const answer = groupMsDrg(tables, read.value);
      const { drg, mdc, title } = key.drg ?? {};
      expect(answer).toMatchObject(key.drg ? { drg, mdc, title } : { kind: 'not-inpatient' });
      expect(groupMsDrg(starter, read.value)).toEqual(answer);
    }
  });

  it('answers any combination of its codes as the official tables do, in every field', () => {
    const drgs = new Set<string>();
    for (const abstract of madeUpAbstracts(4_000)) {
      const answer = groupMsDrg(tables, abstract);
      if (answer.kind === 'grouped') drgs.add(answer.drg);
      expect(groupMsDrg(starter, abstract), JSON.stringify(abstract)).toEqual(answer);
    }
    expect(drgs.size).toBeGreaterThan(200);
  });
});

describe('the starter edition', () => {
  it('is small: at most 1,500 codes, each once', () => {
    const codes = ['icd-10-cm.tsv', 'icd-10-pcs.tsv', 'hcpcs.tsv'].flatMap((name) => column(name));
    expect(codes.length).toBeLessThanOrEqual(1_500);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has grouper and editor rows for each billable code, and no others', () => {
    const billable = starterTable('icd-10-cm.tsv')
      .filter(([, flag]) => flag === '1')
      .map(([code]) => code);
    const procedures = column('icd-10-pcs.tsv');
    expect(column('ms-drg-diagnoses.tsv')).toEqual(billable);
    expect([...new Set(column('mce-diagnoses.tsv'))]).toEqual(billable);
    expect(column('ms-drg-procedures.tsv')).toEqual(procedures);
    expect([...new Set(column('mce-procedures.tsv'))]).toEqual(procedures);
  });

  it('covers fiscal year 2026 and says what it is', () => {
    const source = JSON.parse(starterFiles.get('SOURCE.json') ?? '{}') as Record<string, string>;
    expect([source['effectiveFrom'], source['effectiveTo']].map((day) => isoDate(day ?? ''))).toEqual([
      '2025-10-01',
      '2026-09-30',
    ]);
    expect(source['statement']).toMatch(/small selection made by hand/);
  });
});
