import { type Parsed, type Problem, refused } from '../../../base/index.ts';
import { type Abstract, parseAbstract } from '../../abstract/index.ts';
import {
  type CmsBatchField,
  type CmsBatchName,
  type CmsBatchRecord,
  cmsBatchLayout,
  cmsBatchPlace,
} from './cms-batch-layout.ts';
import { parseCmsBatch } from './parse-cms-batch.ts';

/** Where the values of a list of the abstract came from: index in the abstract to field and occurrence. */
type Origins = readonly { readonly name: CmsBatchName; readonly index: number }[];

const sexes: Readonly<Record<string, string>> = { '0': 'U', '1': 'M', '2': 'F' };
const reportings: Readonly<Record<string, string>> = { X: 'exempt', Z: 'non-exempt' };
/** Primary payer by its number in the record. */
const payers: Readonly<Record<string, string>> = {
  ...{ '01': 'Medicare', '02': 'Medicaid', '03': 'Title V', '04': 'Other government', '05': "Workers' compensation" },
  ...{ '06': 'Blue Cross', '07': 'Insurance company', '08': 'Self pay', '09': 'Other', '10': 'No charge' },
};

/**
 * Reads a line of the CMS batch layout as an abstract. Its id is the account number, else the medical record number, else
 * `unidentified`; the patient's name stays behind. Dates win over the entered age and length of stay, as in the CMS program. A blank
 * HAC flag leaves open whether the hospital reports POA. Problems name columns and field.
 */
export function abstractOfCmsBatch(line: string): Parsed<Abstract> {
  const record = parseCmsBatch(line);
  if (!record.ok) return record;
  const diagnoses = filledOf(record.value, ['secondaryDiagnoses']);
  const procedures = filledOf(record.value, ['principalProcedure', 'secondaryProcedures']);
  const abstract = parseAbstract({ ...factsOf(record.value), ...codesOf(record.value, diagnoses, procedures) });
  if (abstract.ok) return abstract;
  return refused(...abstract.problems.map((problem) => placed(problem, diagnoses, procedures)));
}

function factsOf(record: CmsBatchRecord): Readonly<Record<string, unknown>> {
  const one = (name: CmsBatchName): string => record[name][0] ?? '';
  const [admissionDate, dischargeDate, birthDate] = [one('admissionDate'), one('dischargeDate'), one('birthDate')];
  const status = one('dischargeStatus');
  return {
    id: one('account') || one('mrn') || 'unidentified',
    ...given('mrn', one('mrn')),
    ...given('admissionDate', admissionDate),
    ...given('dischargeDate', dischargeDate),
    ...given('birthDate', birthDate),
    ...given('dischargeStatus', status === '' ? '' : status.padStart(2, '0')),
    ...given('payer', payers[one('payer')] ?? ''),
    ...given('sex', sexes[one('sex')] ?? ''),
    ...(admissionDate !== '' && birthDate !== '' ? {} : wholeNumber('age', one('age'))),
    ...(admissionDate !== '' && dischargeDate !== '' ? {} : wholeNumber('lengthOfStay', one('lengthOfStay'))),
    poaReporting: reportings[one('poaReporting')] ?? 'unknown',
  };
}

function codesOf(record: CmsBatchRecord, diagnoses: Origins, procedures: Origins): Readonly<Record<string, unknown>> {
  const principal = record.principalDiagnosis[0] ?? '';
  return {
    ...given('admittingDiagnosis', record.admittingDiagnosis[0] ?? ''),
    ...(principal === '' ? {} : { principalDiagnosis: diagnosis(principal) }),
    secondaryDiagnoses: diagnoses.map(({ name, index }) => diagnosis(record[name][index] ?? '')),
    procedures: procedures.map(({ name, index }) => ({
      code: record[name][index] ?? '',
      ...given('date', record.procedureDates[name === 'principalProcedure' ? 0 : index + 1] ?? ''),
    })),
  };
}

const given = (name: string, value: string): Readonly<Record<string, string>> =>
  value === '' ? {} : { [name]: value };
const wholeNumber = (name: string, value: string): Readonly<Record<string, number>> =>
  value === '' ? {} : { [name]: Number(value) };
const diagnosis = (value: string): Readonly<Record<string, string>> => ({
  code: value.slice(0, 7).trimEnd(),
  ...given('poa', value.slice(7)),
});

/** Empty places between codes are passed over, as the CMS program does. */
function filledOf(record: CmsBatchRecord, names: readonly CmsBatchName[]): Origins {
  return names.flatMap((name) => record[name].flatMap((value, index) => (value === '' ? [] : [{ name, index }])));
}

/** A problem of the abstract with the columns its value came from. */
function placed({ path, message }: Problem, diagnoses: Origins, procedures: Origins): Problem {
  const [, name = '', position, ...rest] = path.split('/');
  const lists: Readonly<Record<string, Origins>> = { secondaryDiagnoses: diagnoses, procedures };
  const origin = lists[name]?.[Number(position)] ?? { name, index: 0 };
  const field = (cmsBatchLayout as readonly CmsBatchField[]).find((each) => each.name === origin.name);
  if (!field) return { path, message };
  const at = field.occurs > 1 ? `/${field.name}/${origin.index}` : `/${field.name}`;
  const tail = name in lists ? rest : position === undefined ? [] : [position];
  return { path: [at, ...tail].join('/'), message: `In ${cmsBatchPlace(field, origin.index)}: ${message}` };
}
