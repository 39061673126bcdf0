import type { Coverage, CoverageClass, RelatedPerson } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, hl7Day, partOf } from '../message/index.ts';
import {
  address,
  concept,
  humanName,
  identifier,
  known,
  languageConcept,
  period,
  some,
  tableConcept,
} from './hl7-datatypes.ts';
import { telecom } from './telecom.ts';

const genders: Readonly<Record<string, RelatedPerson['gender']>> = { F: 'female', M: 'male', O: 'other', U: 'unknown' };
const about = { reference: 'Patient/patient' } as const;

/** NK1 (v2.9, 3.4.5): next of kin and contacts. */
export function nextOfKin(read: Hl7Reader, nk1: Hl7Segment, n: number): RelatedPerson {
  return {
    resourceType: 'RelatedPerson',
    id: `next-of-kin-${n}`,
    patient: about,
    ...given({
      identifier: some(read.repeats(nk1, 33).map((value) => identifier(value))),
      relationship: some([concept(read.first(nk1, 3)), concept(read.first(nk1, 7))]),
      name: some([...read.repeats(nk1, 2), ...read.repeats(nk1, 30)].map((name) => humanName(name))),
      telecom: some([
        ...read.repeats(nk1, 5).map((value) => telecom(value, 'home')),
        ...read.repeats(nk1, 6).map((value) => telecom(value, 'work')),
        ...read.repeats(nk1, 31).map((value) => telecom(value)),
      ]),
      address: some([...read.repeats(nk1, 4), ...read.repeats(nk1, 32)].map(address)),
      gender: genders[read.text(nk1, 15)?.toUpperCase() ?? ''],
      birthDate: hl7Day(read.text(nk1, 16)),
      period: period(read.text(nk1, 8), read.text(nk1, 9)),
      communication: languageOf(read, nk1, 20),
    }),
  };
}

function languageOf(read: Hl7Reader, segment: Hl7Segment | undefined, field: number): RelatedPerson['communication'] {
  const language = languageConcept(read.first(segment, field));
  return language && [{ language }];
}

/** PID-21: the mother of a newborn by her number, which links the two charts. */
export function motherOf(read: Hl7Reader): RelatedPerson | undefined {
  const numbers = some(read.repeats(read.one('PID'), 21).map((value) => identifier(value)));
  if (!numbers) return undefined;
  const system = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
  return {
    resourceType: 'RelatedPerson',
    id: 'mother',
    patient: about,
    identifier: numbers,
    relationship: [{ coding: [{ code: 'MTH', system }] }],
  };
}

/** GT1 (v2.9, 6.5.5): the guarantor, a person who pays what the payer does not. */
export function guarantor(read: Hl7Reader, gt1: Hl7Segment, n: number): RelatedPerson {
  const social = read.text(gt1, 12);
  return {
    resourceType: 'RelatedPerson',
    id: `guarantor-${n}`,
    patient: about,
    ...given({
      identifier: some([
        ...read.repeats(gt1, 2).map((value) => identifier(value)),
        social === undefined
          ? undefined
          : { value: social, type: tableConcept('SB', '0203') ?? {}, system: 'http://hl7.org/fhir/sid/us-ssn' },
      ]),
      relationship: some([
        { coding: [{ code: 'GUAR', system: 'http://terminology.hl7.org/CodeSystem/v3-RoleClass' }] },
        tableConcept(read.text(gt1, 11), '0063'),
      ]),
      name: some(read.repeats(gt1, 3).map((name) => humanName(name))),
      telecom: some([
        ...read.repeats(gt1, 6).map((value) => telecom(value, 'home')),
        ...read.repeats(gt1, 7).map((value) => telecom(value, 'work')),
      ]),
      address: some(read.repeats(gt1, 5).map(address)),
      gender: genders[read.text(gt1, 9)?.toUpperCase() ?? ''],
      birthDate: hl7Day(read.text(gt1, 8)),
      period: period(read.text(gt1, 13), read.text(gt1, 14)),
      communication: languageOf(read, gt1, 36),
    }),
  };
}

/** The insured of IN1 and IN2 where it is not the patient. */
export function insured(
  read: Hl7Reader,
  in1: Hl7Segment,
  in2: Hl7Segment | undefined,
  n: number,
): RelatedPerson | undefined {
  const name = humanName(read.first(in1, 16));
  if (name === undefined || isSelf(read, in1)) return undefined;
  const social = read.text(in2, 2);
  return {
    resourceType: 'RelatedPerson',
    id: `insured-${n}`,
    patient: about,
    name: [name],
    ...given({
      identifier: some([
        ...read.repeats(in1, 49).map((value) => identifier(value)),
        ...read.repeats(in2, 1).map((value) => identifier(value)),
        social === undefined
          ? undefined
          : { value: social, type: tableConcept('SS', '0203') ?? {}, system: 'http://hl7.org/fhir/sid/us-ssn' },
      ]),
      relationship: some([concept(read.first(in1, 17))]),
      address: some(read.repeats(in1, 19).map(address)),
      gender: genders[read.text(in1, 43)?.toUpperCase() ?? ''],
      birthDate: hl7Day(read.text(in1, 18)),
      telecom: some(read.repeats(in2, 63).map((value) => telecom(value))),
    }),
  };
}

// IN1-17, HL7 table 0063, to FHIR's subscriber relationship.
const relationships: Readonly<Record<string, string>> = {
  SEL: 'self',
  SPO: 'spouse',
  CHD: 'child',
  PAR: 'parent',
  '01': 'self',
  '18': 'self',
};

const isSelf = (read: Hl7Reader, in1: Hl7Segment): boolean => relationships[read.text(in1, 17) ?? ''] === 'self';

/** IN1 with its IN2 (v2.9, 6.5.6 and 6.5.7): one coverage, in the order of the set id. */
export function coverageResource(read: Hl7Reader, in1: Hl7Segment, in2: Hl7Segment | undefined, n: number): Coverage {
  const company = read.text(in1, 4);
  const relation = relationships[read.text(in1, 17) ?? ''];
  const order = Number(read.text(in1, 1));
  return {
    resourceType: 'Coverage',
    id: `coverage-${n}`,
    status: 'active',
    beneficiary: about,
    payor: [
      company === undefined ? { display: 'Payer not named' } : { display: company, ...payerIdentifier(read, in1) },
    ],
    order: Number.isInteger(order) && order > 0 ? order : n,
    ...given({
      identifier: some(policyNumbers(read, in1, in2)),
      class: some([classOf('plan', read, in1, 2), groupOf(read, in1)]),
      network: read.text(in1, 2, 2) ?? read.text(in1, 2),
      costToBeneficiary: copayOf(read.first(in1, 37)),
      type: concept(read.first(in1, 15), 'http://terminology.hl7.org/CodeSystem/v3-ActCode'),
      period: period(read.text(in1, 12), read.text(in1, 13)),
      subscriberId: read.text(in1, 49) ?? read.text(in1, 36),
      relationship: relation === undefined ? concept(read.first(in1, 17)) : subscriberRelation(relation),
      policyHolder: known({ display: read.text(in1, 11) }),
      subscriber: isSelf(read, in1) ? about : insured(read, in1, in2, n) && { reference: `RelatedPerson/insured-${n}` },
    }),
  };
}

/** IN1-37, the policy deductible (CP: price, denomination, kind). */
function copayOf(value: Hl7Value | undefined): Coverage['costToBeneficiary'] {
  const price = Number(partOf(value));
  if (partOf(value) === undefined || !Number.isFinite(price)) return undefined;
  const type = tableConcept(partOf(value, 2), '0205');
  return [{ valueMoney: { value: price, currency: (partOf(value, 1, 2) ?? 'USD') as 'USD' }, ...given({ type }) }];
}

const subscriberRelation = (code: string) => ({
  coding: [{ code, system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship' }],
});

function payerIdentifier(read: Hl7Reader, in1: Hl7Segment) {
  const id = identifier(read.first(in1, 3));
  return id ? { identifier: id } : {};
}

function policyNumbers(read: Hl7Reader, in1: Hl7Segment, in2: Hl7Segment | undefined) {
  const policy = read.text(in1, 36);
  const medicare = read.text(in2, 6);
  return [
    policy === undefined ? undefined : { value: policy, type: { coding: [{ code: 'PLN' }] } },
    medicare === undefined
      ? undefined
      : { value: medicare, type: tableConcept('MC', '0203') ?? {}, system: 'http://hl7.org/fhir/sid/us-medicare' },
    ...read.repeats(in2, 61).map((value) => identifier(value)),
  ];
}

const classSystem = 'http://terminology.hl7.org/CodeSystem/coverage-class';

function classOf(code: string, read: Hl7Reader, in1: Hl7Segment, field: number): CoverageClass | undefined {
  const value = read.text(in1, field);
  if (value === undefined) return undefined;
  return { type: { coding: [{ code, system: classSystem }] }, value, ...given({ name: read.text(in1, field, 2) }) };
}

function groupOf(read: Hl7Reader, in1: Hl7Segment): CoverageClass | undefined {
  const value = read.text(in1, 8);
  if (value === undefined) return undefined;
  const name = partOf(read.first(in1, 9));
  return { type: { coding: [{ code: 'group', system: classSystem }] }, value, ...given({ name }) };
}
