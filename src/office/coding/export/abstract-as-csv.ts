import { formatWeight, type Weight } from '../../../base/index.ts';
import { ageAtAdmission, lengthOfStay } from '../../../engine/abstract/index.ts';
import { diagnosesOf, type ExportedAbstract } from './exported-abstract.ts';

/** As many as the claim carries: 25 diagnoses and 25 procedures. More are counted in the last columns. */
const most = 25;
const numbers = Array.from({ length: most }, (_, i) => i + 1);

/** Columns in the order of the UHDDS items (50 FR 31038), then the group. */
export const csvColumns: readonly string[] = [
  'encounter',
  'facility',
  'mrn',
  'birthDate',
  'sex',
  'ageAtAdmission',
  'setting',
  'admissionDate',
  'dischargeDate',
  'lengthOfStay',
  'dischargeStatus',
  'payer',
  'admittingDiagnosis',
  ...numbers.flatMap((n) => [`diagnosis${n}`, `poa${n}`]),
  ...numbers.flatMap((n) => [`procedure${n}`, `procedureDate${n}`]),
  'diagnosisCount',
  'procedureCount',
  'msDrg',
  'msDrgVersion',
  'mdc',
  'relativeWeight',
  'stage',
  'version',
];

/** The abstract as one line of CSV under its header. Safe to open in a spreadsheet: no text of it is taken for a formula. */
export function abstractAsCsv(given: ExportedAbstract): string {
  return `${csvLine(csvColumns)}${csvLine(csvValues(given))}`;
}

function csvValues(given: ExportedAbstract): readonly string[] {
  const { abstract, chart, verdict, saved, facility } = given;
  const diagnoses = diagnosesOf(given);
  const { drg } = verdict;
  return [
    chart.id,
    facility,
    chart.mrn,
    abstract.birthDate,
    abstract.sex,
    ageAtAdmission(abstract),
    abstract.setting,
    abstract.admissionDate,
    abstract.dischargeDate,
    lengthOfStay(abstract),
    abstract.dischargeStatus,
    abstract.payer,
    abstract.admittingDiagnosis,
    ...numbers.flatMap((n) => [diagnoses[n - 1]?.code, diagnoses[n - 1]?.poa]),
    ...numbers.flatMap((n) => [abstract.procedures[n - 1]?.code, abstract.procedures[n - 1]?.date]),
    diagnoses.length,
    abstract.procedures.length,
    drg?.drg,
    drg?.version,
    drg?.mdc,
    drg?.weight === undefined ? undefined : formatWeight(drg.weight as Weight),
    saved.stage,
    saved.version,
  ].map((value) => (value === undefined ? '' : String(value)));
}

/** One record as RFC 4180 has it, ended by CR LF. */
export const csvLine = (values: readonly string[]): string => `${values.map(csvField).join(',')}\r\n`;

/**
 * A text that a spreadsheet would take for a formula or a command gets an apostrophe before it (OWASP, CSV injection); a plain number
 * keeps its sign. Line ends, quotes and commas are quoted.
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
