import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IsoDate, isoDate } from '../src/base/index.ts';
import { type Abstract, parseAbstract } from '../src/engine/abstract/index.ts';
import {
  type EncounterEditTables,
  editAbstract,
  editMce,
  type MceClaim,
  mceClaimOfReferenceLine,
  openMce,
} from '../src/engine/edits/index.ts';
import { compileMce, decodeMce } from '../src/tables/import/mce.ts';
import { addTables, openTables } from '../src/tables/index.ts';
import { linesOf, officialFile, unzipOne } from '../test/official-files.ts';
import { codiespAbstracts } from './edits/codiesp.ts';
import { middle, timesOf } from './timing/times-of.ts';

const zip = officialFile('tables/ms-drg/mce-tables-43.1.zip');
const claimsFile = officialFile('oracle/ms-drg/claims-40000.tsv.gz');

const year = [
  'icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'icd-10-cm/icd10cm-table-and-index-2026.zip',
  'icd-10-pcs/icd10pcs-2026.zip',
  'poa-exempt/poa-exempt-codes-2026.zip',
  'ms-drg/mce-tables-43.1.zip',
];

/** Medicare Code Editor and all edits of an abstract: import, opening, claims per second; medians of eleven runs with the lowest and highest. */
export async function bench(): Promise<void> {
  if (!zip || !claimsFile)
    return console.log('Needs the official tables and reference claims; set CHARTWRIGHT_SHARED.');
  const bytes = await unzipOne(zip, 'mce.bin');
  const source = decodeMce({ bytes, path: 'mce.bin' });
  const { bytes: pack } = compileMce(source, 'CMS');
  const tables = openMce(pack);
  const claims = linesOf(claimsFile).map(mceClaimOfReferenceLine);
  milliseconds('decode and compile mce.bin', 3, () => compileMce(decodeMce({ bytes, path: 'mce.bin' }), 'CMS'));
  milliseconds('open compiled tables', 11, () => openMce(pack));
  perSecond('edit 40,000 reference claims', claims, (claim) => editMce(tables, claim));
  perSecond('the same, each firing recorded', claims, (claim) => {
    const firings: unknown[] = [];
    editMce(tables, claim, (firing) => firings.push(firing));
  });
  const long = claims.filter(({ diagnoses, procedures }) => diagnoses.length + procedures.length >= 10);
  perSecond(`${long.length} claims of ten codes and more`, long, (claim) => editMce(tables, claim));
  await abstracts(claims);
  console.log(`compiled tables ${(pack.length / 2 ** 20).toFixed(1)} MiB; no peer of the editor runs here`);
}

/** All edits of all families over the reference claims as abstracts of fiscal year 2026. */
async function abstracts(claims: readonly MceClaim[]): Promise<void> {
  const files = year.map((name) => officialFile(`tables/${name}`)).filter((file) => file !== undefined);
  const home = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  try {
    await addTables(home, files);
    const on = isoDate('2026-01-15');
    const all = claims.flatMap((claim, i) => abstractOf(claim, `claim-${i}`, on)).slice(0, 10_000);
    const tables = encounterTables(home, on);
    perSecond(`all edits of ${all.length.toLocaleString('en-US')} random abstracts`, all, (abstract) =>
      editAbstract(tables, { ...abstract }),
    );
    const keys = answerKeys();
    const many = Array.from({ length: 500 }, () => keys).flat();
    perSecond(
      `all edits of the ${keys.length} demonstration keys, ${many.length.toLocaleString('en-US')} times`,
      many,
      (abstract) => editAbstract(tables, { ...abstract }),
    );
    printFirings(`the ${keys.length} demonstration keys`, firingsOf(tables, keys));
    codiesp(tables, on);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The abstracts of the demonstration answer keys. */
function answerKeys(): readonly Abstract[] {
  const folder = new URL('../test/synthetic/answers/', import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const { abstract } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { abstract: unknown };
    const answer = parseAbstract(abstract);
    return answer.ok ? [answer.value] : [];
  });
}

/** How often each guideline and POA edit fires on the diagnoses that physicians' coders gave the clinical cases of CodiEsp. */
function codiesp(tables: EncounterEditTables, on: IsoDate): void {
  const archive = officialFile('samples/notes-codiesp-train-dev.tar.gz');
  if (!archive) {
    console.log('CodiEsp: samples/notes-codiesp-train-dev.tar.gz is not at hand');
    return;
  }
  const { abstracts: cases, given, valid } = codiespAbstracts(archive, tables, on);
  console.log(
    `CodiEsp: ${cases.length} cases, ${valid} of ${given} diagnoses valid in FY 2026; order and POA are not given there`,
  );
  printFirings('CodiEsp', firingsOf(tables, cases));
}

interface Fired {
  readonly rule: string;
  readonly severity: string;
  readonly times: number;
}

function firingsOf(tables: EncounterEditTables, all: readonly Abstract[]): readonly Fired[] {
  const fired = new Map<string, Fired>();
  for (const { rule, severity } of all.flatMap((abstract) => editAbstract(tables, abstract).findings))
    if (/^(?:guideline|poa)\//.test(rule))
      fired.set(rule, { rule, severity, times: (fired.get(rule)?.times ?? 0) + 1 });
  return [...fired.values()].sort((a, b) => b.times - a.times);
}

function printFirings(what: string, fired: readonly Fired[]): void {
  const count = (severity: string): number =>
    fired.filter((one) => one.severity === severity).reduce((sum, { times }) => sum + times, 0);
  console.log(`${what}: ${count('error')} errors, ${count('warning')} warnings, ${count('information')} questions`);
  for (const { rule, severity, times } of fired) console.log(`  ${String(times).padStart(4)} ${severity} ${rule}`);
}

function encounterTables(home: string, on: IsoDate): EncounterEditTables {
  const tables = openTables(home);
  const [diagnosisCodes, procedureCodes] = [tables.codes('icd-10-cm', on), tables.codes('icd-10-pcs', on)];
  const [poaExempt, notes, editor] = [
    tables.poaExempt(on),
    tables.notes('icd-10-cm', on),
    tables.part('mce', 'editor', on),
  ];
  if (!diagnosisCodes || !procedureCodes || !poaExempt || !notes || !editor)
    throw new Error('a table of FY 2026 is missing');
  return { diagnosisCodes, procedureCodes, poaExempt, notes, mce: openMce(editor.pack) };
}

function abstractOf(claim: MceClaim, id: string, on: IsoDate): readonly Abstract[] {
  const [principal, ...others] = claim.diagnoses.map((code) => ({ code, poa: 'Y' }));
  const { sex, lengthOfStay } = claim;
  const answer = parseAbstract({
    id,
    setting: 'inpatient',
    sex,
    age: Math.max(0, claim.age),
    dischargeDate: on,
    lengthOfStay,
    dischargeStatus: '01',
    poaReporting: 'non-exempt',
    principalDiagnosis: principal,
    secondaryDiagnoses: others,
    procedures: claim.procedures.map((code) => ({ code })),
  });
  return answer.ok ? [answer.value] : [];
}

function milliseconds(what: string, runs: number, work: () => unknown): void {
  const { wall, cpu } = timesOf(runs, work);
  console.log(
    `${what}: ${middle(wall).toFixed(1)} ms (${wall[0]?.toFixed(1)}–${wall.at(-1)?.toFixed(1)}), of processor time ${middle(cpu).toFixed(1)}`,
  );
}

/** Cases per second by the clock and, since other programs may share the machine, by processor time. */
function perSecond<Case>(what: string, cases: readonly Case[], work: (one: Case) => unknown): void {
  const { wall, cpu } = timesOf(11, () => {
    for (const one of cases) work(one);
  });
  const rate = (time: number): string => Math.round(cases.length / (time / 1000)).toLocaleString('en-US');
  const range = `${rate(wall.at(-1) ?? 1)}–${rate(wall[0] ?? 1)}`;
  console.log(`${what}: ${rate(middle(wall))}/s (${range}), by processor time ${rate(middle(cpu))}`);
}
