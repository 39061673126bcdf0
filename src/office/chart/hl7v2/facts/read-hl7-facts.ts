import type { Condition, Encounter } from '@medplum/fhirtypes';
import { type Hl7Message, type Hl7Reader, type Hl7Segment, hl7Header, hl7Reader, partOf } from '../message/index.ts';
import { chargeResource } from './charge-resource.ts';
import { clinicalFacts } from './clinical-facts.ts';
import { signaturesOf } from './document-resource.ts';
import { accountIdentifier, encounterResource } from './encounter-resource.ts';
import type { Fact, Hl7Facts } from './hl7-facts.ts';
import { mergeFacts } from './merge-facts.ts';
import { patientResource } from './patient-resource.ts';
import { coverageResource, guarantor, insured, motherOf, nextOfKin } from './person-resources.ts';
import {
  allergyResource,
  diagnosisResource,
  diagnosisUse,
  problemResource,
  procedureResource,
} from './problem-resources.ts';

/** The meaning of a message. Never fails: what is not there is not said, and what cannot be used is a remark or a kept segment. */
export function readHl7Facts(message: Hl7Message): Hl7Facts {
  const read = hl7Reader(message);
  const header = hl7Header(message);
  const pid = read.one('PID');
  const pv1 = read.one('PV1');
  const hasEncounter = pv1 !== undefined && hasVisit(read, pv1);
  const diagnoses = diagnosisFacts(read, hasEncounter);
  const facts: Fact[] = [
    ...(pid ? [{ key: 'patient', resource: patientResource(read, pid) }] : []),
    ...(pv1 && hasEncounter
      ? [{ key: 'encounter', resource: withDiagnoses(encounterFact(read, pv1, header.event), diagnoses) }]
      : []),
    ...diagnoses.map(({ fact }) => fact),
    ...registrationFacts(read),
    ...listFacts(read, hasEncounter),
    ...clinicalFacts(read, header.event, hasEncounter),
  ];
  const txa = read.one('TXA');
  return {
    header,
    facts,
    merges: mergeFacts(read, header.event),
    kept: message.segments
      .filter((segment) => segment.name.startsWith('Z'))
      .map(({ name, place, fields }) => ({ name, place, text: fields.join(message.delimiters.field) })),
    signatures: txa ? signaturesOf(read, txa) : [],
    remarks: message.remarks,
  };
}

/** A PV1 that says nothing but "not applicable" (A28, A31 and the like) is no encounter. */
function hasVisit(read: Hl7Reader, pv1: Hl7Segment): boolean {
  const kind = read.text(pv1, 2)?.toUpperCase();
  const others = pv1.fields.slice(3).some((field) => field !== '' && field !== '""');
  return kind !== 'N' && (others || kind !== undefined);
}

/** The encounter by visit number; where the sender gives none, by account number. */
function encounterFact(read: Hl7Reader, pv1: Hl7Segment, event: string): Encounter {
  const encounter = encounterResource(read, pv1, event);
  const account = accountIdentifier(read);
  if (read.text(pv1, 19) !== undefined || !account) return encounter;
  return { ...encounter, identifier: [account, ...(encounter.identifier ?? [])] };
}

interface DiagnosisFact {
  readonly fact: Fact & { readonly resource: Condition };
  readonly use: ReturnType<typeof diagnosisUse>;
}

const codeOf = (read: Hl7Reader, segment: Hl7Segment, field: number): string =>
  read.text(segment, field) ?? read.text(segment, field, 2) ?? read.text(segment, field + 1) ?? String(segment.place);

function diagnosisFacts(read: Hl7Reader, encounter: boolean): readonly DiagnosisFact[] {
  return read.all('DG1').map((dg1, i) => ({
    fact: {
      key: `diagnosis/${read.text(dg1, 6) ?? ''}/${codeOf(read, dg1, 3)}`,
      resource: diagnosisResource(read, dg1, i + 1, encounter),
    },
    use: diagnosisUse(read, dg1),
  }));
}

function withDiagnoses(encounter: Encounter, diagnoses: readonly DiagnosisFact[]): Encounter {
  if (diagnoses.length === 0) return encounter;
  const system = 'http://terminology.hl7.org/CodeSystem/diagnosis-role';
  return {
    ...encounter,
    diagnosis: diagnoses.map(({ fact, use }) => ({
      condition: { reference: `Condition/${fact.resource.id}` },
      ...(use.use === undefined ? {} : { use: { coding: [{ code: use.use, system }] } }),
      ...(use.rank === undefined ? {} : { rank: use.rank }),
    })),
  };
}

function registrationFacts(read: Hl7Reader): readonly Fact[] {
  const second = (in1: Hl7Segment): Hl7Segment | undefined => {
    const next = read.message.segments[in1.place];
    return next?.name === 'IN2' ? next : undefined;
  };
  const mother = motherOf(read);
  return [
    ...(mother ? [{ key: 'mother', resource: mother }] : []),
    ...read
      .all('NK1')
      .map((nk1, i) => ({ key: `next-of-kin/${read.text(nk1, 1) ?? i + 1}`, resource: nextOfKin(read, nk1, i + 1) })),
    ...read
      .all('GT1')
      .map((gt1, i) => ({ key: `guarantor/${read.text(gt1, 1) ?? i + 1}`, resource: guarantor(read, gt1, i + 1) })),
    ...read.all('IN1').flatMap((in1, i): Fact[] => {
      const key = `${read.text(in1, 3) ?? ''}/${read.text(in1, 36) ?? read.text(in1, 49) ?? read.text(in1, 1) ?? i + 1}`;
      const person = insured(read, in1, second(in1), i + 1);
      return [
        { key: `coverage/${key}`, resource: coverageResource(read, in1, second(in1), i + 1) },
        ...(person ? [{ key: `insured/${key}`, resource: person }] : []),
      ];
    }),
  ];
}

function listFacts(read: Hl7Reader, encounter: boolean): readonly Fact[] {
  const allergies = read.message.segments.filter(({ name }) => name === 'AL1' || name === 'IAM');
  return [
    ...read.all('PR1').map((pr1, i) => ({
      key: `procedure/${read.text(pr1, 19) ?? `${codeOf(read, pr1, 3)}/${read.text(pr1, 5) ?? ''}`}`,
      resource: procedureResource(read, pr1, i + 1, encounter),
    })),
    ...allergies.map((segment, i) => ({
      key: `allergy/${partOf(read.first(segment, 7)) ?? codeOf(read, segment, 3)}`,
      resource: allergyResource(read, segment, i + 1),
    })),
    ...read.all('PRB').map((prb, i) => ({
      key: `problem/${read.text(prb, 4) ?? codeOf(read, prb, 3)}`,
      resource: problemResource(read, prb, i + 1),
    })),
    ...read.all('FT1').map((ft1, i) => ({
      key: `charge/${read.text(ft1, 2) ?? `${codeOf(read, ft1, 7)}/${read.text(ft1, 4) ?? ''}/${read.text(ft1, 1) ?? i + 1}`}`,
      resource: chargeResource(read, ft1, i + 1, encounter),
    })),
  ];
}
