import type { Json } from '../inbound-set.ts';

// Identifier types (HL7 table 0203) that do not name a patient record: national, insurance, licence, account and visit numbers.
const noRecord = new Set([
  'SS',
  'SB',
  'DL',
  'PPN',
  'MC',
  'MA',
  'MI',
  'AN',
  'VN',
  'BC',
  'BA',
  'NPI',
  'EI',
  'NI',
  'PRC',
  'TAX',
]);
const recordFirst = ['MR', 'PI', 'PT', 'U'];
const social = /us-ssn|2\.16\.840\.1\.113883\.4\.1$/;

/** A number by which a patient is known to whoever assigns it. */
export interface PatientNumber {
  readonly authority: string;
  readonly number: string;
}

/** The numbers of a Patient that may identify the record, medical record numbers first. */
export function patientNumbers(patient: Json): readonly PatientNumber[] {
  const identifiers = Array.isArray(patient['identifier']) ? (patient['identifier'] as readonly Json[]) : [];
  const usable = identifiers.flatMap((one) => {
    const type = typeOf(one);
    const [system, value] = [one['system'], one['value']];
    if (typeof value !== 'string' || value.trim() === '' || noRecord.has(type)) return [];
    if (typeof system === 'string' && social.test(system)) return [];
    const rank = recordFirst.indexOf(type);
    return [{ authority: typeof system === 'string' ? system : '', number: value.trim(), rank: rank < 0 ? 9 : rank }];
  });
  return usable.sort((a, b) => a.rank - b.rank).map(({ authority, number }) => ({ authority, number }));
}

function typeOf(identifier: Json): string {
  const type = identifier['type'] as Json | undefined;
  const [coding] = Array.isArray(type?.['coding']) ? (type['coding'] as readonly Json[]) : [];
  return typeof coding?.['code'] === 'string' ? coding['code'].toUpperCase() : '';
}
