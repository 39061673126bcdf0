import type { AllergyIntolerance, Condition, Procedure, ProcedurePerformer } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, hl7Time } from '../message/index.ts';
import { codeSystem } from './code-systems.ts';
import { concept, entityIdentifier, known, practitioner, some } from './hl7-datatypes.ts';

const about = { reference: 'Patient/patient' } as const;
const clinical = 'http://terminology.hl7.org/CodeSystem/condition-clinical';

// DG1-6, HL7 table 0052: admitting, working, final; the roles of FHIR's diagnosis-role.
const diagnosisTypes: Readonly<Record<string, string>> = { A: 'AD', W: 'working', F: 'DD' };

/** DG1 (v2.9, 6.5.2): a diagnosis of the encounter. */
export function diagnosisResource(read: Hl7Reader, dg1: Hl7Segment, n: number, encounter: boolean): Condition {
  // DG1-2, the coding method, names the system where DG1-3 does not.
  const code = concept(read.first(dg1, 3), codeSystem(read.text(dg1, 2)));
  const words = read.text(dg1, 4);
  return {
    resourceType: 'Condition',
    id: `diagnosis-${n}`,
    subject: about,
    category: [
      { coding: [{ code: 'encounter-diagnosis', system: 'http://terminology.hl7.org/CodeSystem/condition-category' }] },
    ],
    ...(encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    ...given({
      identifier: some([entityIdentifier(read.first(dg1, 20))]),
      code: code || words ? { ...code, ...given({ text: words ?? code?.text }) } : undefined,
      onsetDateTime: hl7Time(read.text(dg1, 5)),
      recordedDate: hl7Time(read.text(dg1, 19)),
      extension: assertedOf(hl7Time(read.text(dg1, 19))),
      asserter: practitioner(read.first(dg1, 16)),
    }),
  };
}

function assertedOf(time: string | undefined): Condition['extension'] {
  const url = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';
  return time === undefined ? undefined : [{ url, valueDateTime: time }];
}

/** How a diagnosis is used in the encounter: DG1-6 and DG1-15 (priority; 1 is the principal one). */
export function diagnosisUse(read: Hl7Reader, dg1: Hl7Segment): { readonly use?: string; readonly rank?: number } {
  const rank = Number(read.text(dg1, 15));
  return given({
    use: diagnosisTypes[read.text(dg1, 6)?.toUpperCase() ?? ''],
    rank: Number.isInteger(rank) && rank > 0 ? rank : undefined,
  });
}

/** PRB (v2.9, 12.4.2): an entry of the problem list. */
export function problemResource(read: Hl7Reader, prb: Hl7Segment, n: number): Condition {
  const deleted = read.text(prb, 1) === 'DE';
  const resolved = hl7Time(read.text(prb, 9));
  const status = resolved !== undefined || /resolved|inactive/i.test(read.text(prb, 14) ?? '') ? 'resolved' : 'active';
  const verification = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
  return {
    resourceType: 'Condition',
    id: `problem-${n}`,
    subject: about,
    category: [
      { coding: [{ code: 'problem-list-item', system: 'http://terminology.hl7.org/CodeSystem/condition-category' }] },
    ],
    ...(deleted
      ? { verificationStatus: { coding: [{ code: 'entered-in-error', system: verification }] } }
      : { clinicalStatus: { coding: [{ code: status, system: clinical }] } }),
    ...given({
      identifier: some([entityIdentifier(read.first(prb, 4))]),
      code: concept(read.first(prb, 3)),
      onsetDateTime: hl7Time(read.text(prb, 16)),
      recordedDate: hl7Time(read.text(prb, 7)) ?? hl7Time(read.text(prb, 2)),
      abatementDateTime: resolved,
    }),
  };
}

/** PR1 (v2.9, 6.5.4). */
export function procedureResource(read: Hl7Reader, pr1: Hl7Segment, n: number, encounter: boolean): Procedure {
  const code = concept(read.first(pr1, 3), codeSystem(read.text(pr1, 2)));
  const words = read.text(pr1, 4);
  return {
    resourceType: 'Procedure',
    id: `procedure-${n}`,
    status: 'completed',
    subject: about,
    ...(encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    ...given({
      identifier: some([entityIdentifier(read.first(pr1, 19))]),
      code: code || words ? { ...code, ...given({ text: words ?? code?.text }) } : undefined,
      performedDateTime: hl7Time(read.text(pr1, 5)),
      category: concept(read.first(pr1, 6)),
      performer: some(performers(read, pr1)),
      reasonCode: some([concept(read.first(pr1, 15))]),
    }),
  };
}

const performerFields: readonly (readonly [field: number, role: string])[] = [
  [8, 'Anesthesiologist'],
  [11, 'Surgeon'],
  [12, 'Procedure Practitioner'],
];

function performers(read: Hl7Reader, pr1: Hl7Segment): readonly ProcedurePerformer[] {
  return performerFields.flatMap(([field, text]) =>
    read.repeats(pr1, field).flatMap((value): ProcedurePerformer[] => {
      const actor = practitioner(value);
      return actor ? [{ actor, function: { text } }] : [];
    }),
  );
}

// AL1-2, HL7 table 0127, and AL1-4, table 0128, by the v2-to-FHIR concept maps.
const categories: Readonly<Record<string, NonNullable<AllergyIntolerance['category']>[number]>> = {
  DA: 'medication',
  FA: 'food',
  EA: 'environment',
  AA: 'environment',
  PA: 'environment',
  LA: 'environment',
};
const criticalities: Readonly<Record<string, AllergyIntolerance['criticality']>> = {
  SV: 'high',
  MO: 'low',
  MI: 'low',
  U: 'unable-to-assess',
};

/** AL1 (v2.9, 3.4.6) and IAM (3.4.7): one allergy. */
export function allergyResource(read: Hl7Reader, segment: Hl7Segment, n: number): AllergyIntolerance {
  const isIam = segment.name === 'IAM';
  const removed = isIam && read.text(segment, 6) === 'D';
  const status = removed ? 'inactive' : 'active';
  const onset = hl7Time(read.text(segment, isIam ? 11 : 6));
  const reactions = read
    .repeats(segment, 5)
    .map((value) => concept(value))
    .filter((one) => one !== undefined);
  const category = categories[read.text(segment, 2)?.toUpperCase() ?? ''];
  return {
    resourceType: 'AllergyIntolerance',
    id: `allergy-${n}`,
    patient: about,
    type: 'allergy',
    clinicalStatus: {
      coding: [{ code: status, system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical' }],
    },
    ...given({
      identifier: isIam ? some([entityIdentifier(read.first(segment, 7))]) : undefined,
      category: some([category]),
      code: concept(read.first(segment, 3)),
      criticality: criticalities[read.text(segment, 4)?.toUpperCase() ?? ''],
      reaction: some([
        known({ manifestation: textsOf(reactions), onset: isIam ? undefined : onset }),
      ]) as AllergyIntolerance['reaction'],
      onsetDateTime: isIam ? onset : undefined,
      recordedDate: isIam ? hl7Time(read.text(segment, 13)) : undefined,
    }),
  };
}

/** AL1-5 is words in most messages: a code without a system is no code. */
function textsOf(concepts: readonly NonNullable<ReturnType<typeof concept>>[]) {
  return some(
    concepts.map((one) => {
      const [first] = one.coding ?? [];
      return first && first.system === undefined ? { text: first.display ?? first.code ?? '' } : one;
    }),
  );
}
