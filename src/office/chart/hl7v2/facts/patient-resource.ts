import type { Extension, Identifier, Patient } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, hl7Day, hl7Time, partOf } from '../message/index.ts';
import { codeSystem } from './code-systems.ts';
import { contactsOf } from './contacts.ts';
import {
  address,
  concept,
  humanName,
  identifier,
  known,
  languageConcept,
  some,
  tableConcept,
} from './hl7-datatypes.ts';
import { telecom } from './telecom.ts';

// PID-8, HL7 table 0001.
const genders: Readonly<Record<string, Patient['gender']>> = {
  F: 'female',
  M: 'male',
  O: 'other',
  A: 'other',
  U: 'unknown',
};

/** PID (v2.9, 3.4.2) as a Patient. Names, identifiers and addresses keep their order. */
export function patientResource(read: Hl7Reader, pid: Hl7Segment): Patient {
  return {
    resourceType: 'Patient',
    id: 'patient',
    ...given({
      identifier: some(patientIdentifiers(read, pid)),
      name: some([
        ...read.repeats(pid, 5).map((name) => humanName(name)),
        ...read.repeats(pid, 9).map((alias) => humanName(alias)),
      ]),
      birthDate: hl7Day(read.text(pid, 7)) ?? hl7Time(read.text(pid, 7))?.slice(0, 10),
      gender: genders[read.text(pid, 8)?.toUpperCase() ?? ''],
      address: some([...read.repeats(pid, 11).map(address), known({ district: read.text(pid, 12) })]),
      telecom: some([
        ...read.repeats(pid, 13).map((value) => telecom(value, 'home')),
        ...read.repeats(pid, 14).map((value) => telecom(value, 'work')),
        ...read.repeats(pid, 40).map((value) => telecom(value)),
      ]),
      communication: languageOf(read, pid),
      maritalStatus: maritalOf(read.first(pid, 16)),
      contact: some(contactsOf(read)),
      extension: some([...birthTime(read.text(pid, 7)), ...extensionsOf(read, pid)]),
    }),
    ...birthOf(read, pid),
    ...deathOf(read, pid),
  };
}

/** PID-3 with the older PID-2, PID-4, and the numbers kept in fields of their own. */
function patientIdentifiers(read: Hl7Reader, pid: Hl7Segment): readonly (Identifier | undefined)[] {
  const social = read.text(pid, 19);
  const licence = read.first(pid, 20);
  return [
    ...[2, 3, 4].flatMap((field) => read.repeats(pid, field)).map((value) => identifier(value)),
    social === undefined
      ? undefined
      : { value: social, type: tableConcept('SB', '0203') ?? {}, system: 'http://hl7.org/fhir/sid/us-ssn' },
    licence &&
      given({
        value: partOf(licence, 1),
        type: { coding: [{ code: 'DL' }] },
        system: partOf(licence, 2),
        period: known({ end: hl7Time(partOf(licence, 3)) }),
      }),
  ];
}

/** The time of birth, where the sender knows it: it decides a newborn's age in hours. */
function birthTime(text: string | undefined): readonly Extension[] {
  const time = hl7Time(text);
  return time?.includes('T') ? [{ url: `${standard}birthTime`, valueDateTime: time }] : [];
}

function languageOf(read: Hl7Reader, pid: Hl7Segment): Patient['communication'] {
  const language = languageConcept(read.first(pid, 15));
  return language && [{ language, preferred: true }];
}

// PID-16, HL7 table 0002; the letters that v3 MaritalStatus shares (HL7 Terminology).
const marital = new Set(['A', 'D', 'I', 'L', 'M', 'P', 'S', 'T', 'U', 'W']);

function maritalOf(value: Hl7Value | undefined): Patient['maritalStatus'] {
  const status = concept(value);
  const [first] = status?.coding ?? [];
  if (!status || !first?.code || !marital.has(first.code)) return status;
  const system = 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus';
  return {
    ...status,
    coding: [{ ...first, system: first.system?.includes('v2-') ? system : (first.system ?? system) }],
  };
}

function birthOf(read: Hl7Reader, pid: Hl7Segment): Partial<Patient> {
  const order = Number(read.text(pid, 25));
  if (Number.isInteger(order) && order > 0) return { multipleBirthInteger: order };
  const multiple = read.text(pid, 24);
  return multiple === undefined ? {} : { multipleBirthBoolean: multiple === 'Y' };
}

function deathOf(read: Hl7Reader, pid: Hl7Segment): Partial<Patient> {
  const at = hl7Time(read.text(pid, 29));
  if (at !== undefined) return { deceasedDateTime: at };
  const dead = read.text(pid, 30);
  return dead === undefined ? {} : { deceasedBoolean: dead === 'Y' || dead === 'YES' };
}

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';
const standard = 'http://hl7.org/fhir/StructureDefinition/patient-';

function* extensionsOf(read: Hl7Reader, pid: Hl7Segment): Generator<Extension> {
  yield* raceOf(`${usCore}race`, read.repeats(pid, 10));
  const maiden = read.first(pid, 6);
  const name = maiden
    ?.map((_, i) => partOf(maiden, i + 1))
    .slice(0, 3)
    .filter((part) => part !== undefined);
  if (name && name.length > 0) yield { url: `${standard}mothersMaidenName`, valueString: name.join(' ') };
  const place = read.text(pid, 23);
  if (place !== undefined) yield { url: `${standard}birthPlace`, valueAddress: { text: place } };
  const religion = concept(read.first(pid, 17));
  if (religion) yield { url: `${standard}religion`, valueCodeableConcept: religion };
  yield* raceOf(`${usCore}ethnicity`, read.repeats(pid, 22).map(ethnicity));
  for (const value of read.repeats(pid, 26)) yield* nested(`${standard}citizenship`, value);
  for (const value of read.repeats(pid, 28)) yield* nested(`${standard}nationality`, value);
}

function* nested(url: string, value: Hl7Value): Generator<Extension> {
  const code = concept(value);
  if (code) yield { url, extension: [{ url: 'code', valueCodeableConcept: code }] };
}

/** PID-22, HL7 table 0189: its two letters in the CDC code system. */
function ethnicity(value: Hl7Value): Hl7Value {
  const code = { H: '2135-2', N: '2186-5' }[partOf(value)?.toUpperCase() ?? ''];
  return code === undefined ? value : [[code], [partOf(value, 2) ?? '']];
}

/** Race and ethnicity by the CDC code system (US Core), whatever name the sender gives it. */
function* raceOf(url: string, values: readonly Hl7Value[]): Generator<Extension> {
  const codings = values
    .map((value) =>
      known({
        code: partOf(value),
        display: partOf(value, 2),
        system: /^\d{4}-\d$/.test(partOf(value) ?? '')
          ? 'urn:oid:2.16.840.1.113883.6.238'
          : codeSystem(partOf(value, 3)),
      }),
    )
    .filter((coding) => coding?.code !== undefined);
  if (codings.length === 0) return;
  const text = codings.map((coding) => coding?.display ?? coding?.code).join(', ');
  const categories = codings.flatMap((coding): Extension[] =>
    coding ? [{ url: 'ombCategory', valueCoding: coding }] : [],
  );
  yield { url, extension: [...categories, { url: 'text', valueString: text }] };
}
