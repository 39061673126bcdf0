import type { Sex } from '../../../store/index.ts';
import { type FhirFile, ofType, subjectOf } from './fhir-bundle.ts';
import { at, conceptText, dayOf, type Json, listAt, nameText, textAt } from './fhir-values.ts';

export interface FhirPatient {
  readonly resource: Json | undefined;
  readonly mrn: string;
  readonly patientName: string;
  readonly sex: Sex;
  readonly birthDate: string | undefined;
}

/** The patient of the file: the composition's, else the one most resources are about. */
export function choosePatient(file: FhirFile, composition: Json | undefined): Json | undefined {
  const patients = ofType(file.resources, 'Patient');
  const named = file.resolve(at(composition, 'subject'));
  if (named || patients.length <= 1) return named ?? patients[0];
  const counts = new Map<Json, number>();
  for (const resource of file.resources) {
    const about = file.resolve(subjectOf(resource));
    if (about) counts.set(about, (counts.get(about) ?? 0) + 1);
  }
  return [...patients].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
}

export function patientFacts(patient: Json | undefined): FhirPatient {
  const gender = textAt(patient, 'gender');
  return {
    resource: patient,
    mrn: mrnOf(patient),
    patientName: nameText(at(patient, 'name')) ?? 'Name not given',
    sex: gender === 'female' ? 'F' : gender === 'male' ? 'M' : 'U',
    birthDate: dayOf(at(patient, 'birthDate')),
  };
}

/** The identifier of type MR (HL7 table 0203), else the first that is no social security, passport or licence number. */
function mrnOf(patient: Json | undefined): string {
  const identifiers = listAt(patient, 'identifier');
  const typeOf = (identifier: Json): string => textAt(identifier, 'type', 'coding', 'code') ?? '';
  const own = identifiers.find((identifier) => typeOf(identifier) === 'MR');
  const other = identifiers.find((identifier) => !['SS', 'DL', 'PPN'].includes(typeOf(identifier)));
  return textAt(own ?? other, 'value') ?? '';
}

export function addressText(patient: Json | undefined): string | undefined {
  const address = listAt(patient, 'address')[0];
  const lines = Array.isArray(address?.['line']) ? address['line'].filter((line) => typeof line === 'string') : [];
  const parts = [...lines, textAt(address, 'city'), textAt(address, 'state'), textAt(address, 'postalCode')];
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length === 0 ? undefined : known.join(', ');
}

export const telephoneOf = (patient: Json | undefined): string | undefined =>
  textAt(
    listAt(patient, 'telecom').find((one) => one['system'] === 'phone'),
    'value',
  );

export const maritalOf = (patient: Json | undefined): string | undefined => conceptText(at(patient, 'maritalStatus'));
