import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demonstrationCharts } from '../../test/demonstration-charts.ts';
import { listed, starterFiles, starterTable } from '../../test/starter-files.ts';
import { addDays, isoDate } from '../base/index.ts';
import type { Abstract } from '../engine/abstract/index.ts';
import { parseAbstract } from '../engine/abstract/index.ts';
import { displayIcd10Cm } from '../engine/codes/index.ts';
import { mceFindings, openMce } from '../engine/edits/index.ts';
import { groupMsDrg, openDrgWeights, openMsDrg } from '../engine/group/index.ts';
import { compileStarterIpps } from './import/ipps-starter.ts';
import { compileStarterMce } from './import/mce-starter.ts';
import { compileStarterMsDrg } from './import/ms-drg-starter.ts';

const bytesOf = (parts: readonly { readonly bytes: Uint8Array }[]): Uint8Array => parts[0]?.bytes ?? new Uint8Array();
const grouper = openMsDrg(bytesOf(compileStarterMsDrg(starterFiles)));
const editor = openMce(bytesOf(compileStarterMce(starterFiles)));
const weights = openDrgWeights(bytesOf(compileStarterIpps(starterFiles)));

const day = z.iso.date();
const section = z.strictObject({
  heading: z.string().min(1).optional(),
  text: z.string(),
  table: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).optional(),
});
const kinds = [
  'face-sheet',
  'history-and-physical',
  'progress-note',
  'operative-report',
  'pathology',
  'results',
  'discharge-summary',
  'consult',
  'nursing',
  'orders',
  'medications',
  'other',
] as const;
const document = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(kinds),
  title: z.string().min(3),
  date: day,
  author: z.string().min(3).optional(),
  signed: z.boolean().optional(),
  sections: z.array(section).min(1),
});
/** Kinds of documents that no chart of the setting is without; an outpatient encounter also has a note of its provider. */
const wantedKinds = {
  inpatient: ['face-sheet', 'history-and-physical', 'progress-note', 'results', 'medications', 'discharge-summary'],
  outpatient: ['face-sheet', 'nursing', 'orders', 'medications'],
} as const;
const encounterNotes = ['history-and-physical', 'progress-note', 'operative-report'] as const;
/** Days after an outpatient encounter within which its pathology report may come. */
const latePathology = 14;
const sex = z.enum(['M', 'F', 'U']);
const setting = z.enum(['inpatient', 'outpatient']);
const encounter = z.strictObject({
  setting,
  sex,
  birthDate: day,
  admissionDate: day,
  dischargeDate: day,
  dischargeStatus: z.string().regex(/^\d\d$/),
  payer: z.string().min(3),
  poaReporting: z.enum(['exempt', 'non-exempt', 'unknown']),
});
const chartShape = z.strictObject({
  id: z.string(),
  mrn: z.string().regex(/^HL-\d{6}$/),
  patientName: z.string().min(5),
  sex,
  age: z.int().min(0).max(110),
  setting,
  service: z.string().min(3),
  admissionDate: day,
  dischargeDate: day,
  lengthOfStay: z.int().min(1).optional(),
  payer: z.string().min(3),
  documents: z.int(),
  stage: z.literal('uncoded'),
  origin: z.literal('demonstration'),
  encounter,
  documentList: z.array(document).min(6),
  remarks: z.array(z.string()),
});

function abstractOf(json: unknown): Abstract {
  const read = parseAbstract(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('the demonstration charts', () => {
  it('begin with the guided case and cover stays over ten MDCs and outpatient encounters', () => {
    expect(demonstrationCharts[0]?.entry).toMatchObject({ id: 'copd-exacerbation', guided: true });
    const stays = demonstrationCharts.filter(({ entry }) => entry.setting !== 'outpatient');
    expect(stays.length).toBeGreaterThanOrEqual(19);
    expect(new Set(stays.map(({ entry }) => entry.mdc)).size).toBeGreaterThanOrEqual(10);
    expect(stays.length).toBeLessThan(demonstrationCharts.length);
    expect(new Set(demonstrationCharts.map(({ chart }) => chart.mrn)).size).toBe(demonstrationCharts.length);
  });
});

describe.each(demonstrationCharts.map((one) => [one.entry.id, one] as const))('%s', (_id, { entry, chart, key }) => {
  it('has the shape of the contract, and every kind of document its setting asks for that the key does not call missing', () => {
    expect(chartShape.safeParse(chart).error?.issues ?? []).toEqual([]);
    expect(chart.setting).toBe(entry.setting ?? 'inpatient');
    expect(chart.lengthOfStay === undefined).toBe(chart.setting === 'outpatient');
    expect(chart.documents).toBe(chart.documentList.length);
    const found = new Set(chart.documentList.map(({ kind }) => kind));
    const missing = key.gaps.filter(({ kind }) => kind === 'missing document').map(({ text }) => text.toLowerCase());
    const wanted = [...wantedKinds[chart.setting]].filter(
      (kind) => !missing.some((text) => text.includes(kind.replaceAll('-', ' '))),
    );
    for (const kind of wanted) expect(found).toContain(kind);
    expect([...encounterNotes].some((kind) => found.has(kind))).toBe(true);
    expect(new Set(chart.documentList.map(({ id }) => id)).size).toBe(chart.documents);
    for (const { sections } of chart.documentList)
      for (const { table } of sections)
        expect(table?.rows.every((row) => row.length === table.columns.length)).not.toBe(false);
  });

  it('has an operative report for each operation, and lists every unsigned document among its gaps', () => {
    const operands = new Map(starterTable('ms-drg-procedures.tsv').map(([code, list]) => [code, listed(list)]));
    const operated = key.abstract.procedures.some(({ code }) => !operands.get(code)?.includes('nonor'));
    if (operated) expect(chart.documentList.map(({ kind }) => kind)).toContain('operative-report');
    const unsigned = chart.documentList.filter(({ signed }) => signed === false).map(({ id }) => id);
    for (const id of unsigned) expect(key.gaps.map(({ document: gap }) => gap)).toContain(id);
  });

  it('is dated within the stay, from the eve of admission in the emergency department, and discharged within fiscal year 2026', () => {
    const { admissionDate, dischargeDate } = chart.encounter;
    expect([chart.admissionDate, chart.dischargeDate]).toEqual([admissionDate, dischargeDate]);
    expect(String(dischargeDate) >= '2025-10-05' && String(dischargeDate) <= '2026-09-20').toBe(true);
    const first = addDays(isoDate(String(admissionDate)), -1);
    const late = addDays(isoDate(String(dischargeDate)), latePathology);
    for (const { kind, date = '' } of chart.documentList)
      expect(date >= first && date <= (kind === 'pathology' ? late : String(dischargeDate))).toBe(true);
  });

  it('shows no code in any document', () => {
    const text = JSON.stringify(chart.documentList);
    const answered = key.physicianQuery?.ifAnswered.codes ?? [];
    for (const code of [...key.codes.map((one) => one.code), ...answered])
      for (const shown of code.length > 3 ? [code, displayIcd10Cm(code)] : [])
        expect(text).not.toMatch(new RegExp(`(?<![A-Za-z0-9])${shown.replace('.', '\\.')}(?![A-Za-z0-9])`));
  });

  it('has a key whose abstract repeats the encounter and gives a reason for each code', () => {
    const abstract = abstractOf(key.abstract);
    expect(abstract).toMatchObject(chart.encounter);
    const codes = [abstract.principalDiagnosis, ...abstract.secondaryDiagnoses, ...abstract.procedures];
    expect(key.codes.map(({ code }) => code)).toEqual(codes.map((one) => one?.code));
    const ids = new Set(chart.documentList.map(({ id }) => id));
    for (const { documents } of key.codes) for (const id of documents) expect(ids).toContain(id);
    for (const { document: id } of key.gaps) if (id !== '-') expect(ids).toContain(id);
    expect(key.guidelines.length).toBeGreaterThan(0);
  });

  it('asks one query with indicators from the chart, a way out and no yes-or-no lead, or says why none is right', () => {
    if (!key.physicianQuery) return expect(key.noQuery ?? '').toMatch(/^None is right\b.{40}/);
    const { options, indicators } = key.physicianQuery;
    expect(options).toContain('Unable to determine');
    expect(options.some((option) => option.startsWith('Other'))).toBe(true);
    expect(options.length).toBeGreaterThanOrEqual(4);
    const ids = new Set(chart.documentList.map(({ id }) => id));
    for (const { document: id } of indicators) expect(ids).toContain(id);
  });

  it('groups to the DRG of its key with the starter edition, or to none as an outpatient', () => {
    const grouped = groupMsDrg(grouper, abstractOf(key.abstract));
    if (chart.setting === 'outpatient') {
      expect([key.drg, entry.drg, entry.mdc, key.abstract.procedures]).toEqual([undefined, undefined, undefined, []]);
      expect(key.proceduresInWords?.length).toBeGreaterThan(0);
      return expect(grouped.kind).toBe('not-inpatient');
    }
    if (!key.drg) throw new Error('A stay has a DRG.');
    expect(entry).toMatchObject({ drg: key.drg.drg, mdc: key.drg.mdc });
    const { version, drg, title, mdc, initialDrg } = key.drg;
    expect(grouped).toMatchObject({ version, drg, title, mdc, initialDrg });
    const { weight, gmlos, amlos, postAcuteTransfer } = key.drg;
    expect(weights.find(Number(drg))).toMatchObject({ weight, gmlos, amlos, postAcuteTransfer });
    const marks = grouped.kind === 'grouped' ? grouped.verdict.secondaryDiagnoses : [];
    const met = marks.flatMap(({ code, hacs }) =>
      hacs.filter(({ status }) => status === 'HAC_CRITERIA_MET').map(({ hac }) => ({ hac, code: code ?? '' })),
    );
    expect(met.sort((a, b) => a.hac - b.hac || a.code.localeCompare(b.code))).toEqual(key.hac);
  });

  it.runIf(key.physicianQuery)('holds the codes of the answered query, and groups to its DRG', () => {
    const answer = key.physicianQuery?.ifAnswered;
    if (!answer) throw new Error('The query has no answer.');
    const { principalDiagnosis, secondaryDiagnoses, codes, drg, title, weight } = answer;
    const answered = abstractOf({ ...key.abstract, principalDiagnosis, secondaryDiagnoses });
    const held = [principalDiagnosis, ...secondaryDiagnoses].map((one) => one?.code);
    for (const code of codes) expect(held).toContain(code);
    expect(drg === undefined).toBe(chart.setting === 'outpatient');
    if (drg === undefined) return;
    expect(groupMsDrg(grouper, answered)).toMatchObject({ drg, title });
    expect(weights.find(Number(drg))?.weight).toBe(weight);
  });

  it('has the findings of its key, by the Medicare Code Editor of the starter edition', () => {
    const found = mceFindings(editor, abstractOf(key.abstract));
    expect(found.map(({ rule, codes }) => ({ rule, code: codes[0] }))).toEqual(
      key.expectedFindings.map(({ edit, code }) => ({ rule: `mce/${edit.toLowerCase().replaceAll('_', '-')}`, code })),
    );
  });

  it('finds every code of its key and of its query in the starter edition, with the right POA exemption', () => {
    const known = new Set(
      starterTable('icd-10-cm.tsv')
        .filter(([, billable]) => billable === '1')
        .map(([code]) => code),
    );
    const exempt = new Set(starterTable('poa-exempt.tsv').map(([code]) => code));
    const procedures = new Set(starterTable('icd-10-pcs.tsv').map(([code]) => code));
    const { principalDiagnosis, secondaryDiagnoses, admittingDiagnosis } = key.abstract;
    const diagnoses = [...(principalDiagnosis ? [principalDiagnosis] : []), ...secondaryDiagnoses];
    const outpatient = chart.setting === 'outpatient';
    for (const { code, poa } of diagnoses) {
      expect([code, known.has(code), poa === 'exempt']).toEqual([code, true, !outpatient && exempt.has(code)]);
      expect(poa === undefined).toBe(outpatient);
    }
    for (const code of [...(key.physicianQuery?.ifAnswered.codes ?? []), admittingDiagnosis ?? 'J441'])
      expect(known).toContain(code);
    for (const { code } of key.abstract.procedures) expect(procedures).toContain(code);
  });
});
