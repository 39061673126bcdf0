import type { DiagnosticReport, ServiceRequest } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, hl7Time, partOf } from '../message/index.ts';
import { concept, entityIdentifier, practitioner, some } from './hl7-datatypes.ts';

const about = { reference: 'Patient/patient' } as const;

/** An order: its ORC, its OBR, and the notes that follow. */
export interface OrderGroup {
  readonly orc: Hl7Segment | undefined;
  readonly obr: Hl7Segment;
  readonly notes: readonly string[];
  readonly encounter: boolean;
}

// ORC-1, HL7 table 0119: what is done with the order; and ORC-5, table 0038.
const byControl: Readonly<Record<string, ServiceRequest['status']>> = {
  CA: 'revoked',
  OC: 'revoked',
  CR: 'revoked',
  DC: 'revoked',
  OD: 'revoked',
  HD: 'on-hold',
};
const byStage: Readonly<Record<string, ServiceRequest['status']>> = {
  CM: 'completed',
  CA: 'revoked',
  DC: 'revoked',
  HD: 'on-hold',
  IP: 'active',
  SC: 'active',
  A: 'active',
  ER: 'entered-in-error',
};

const orderStage = (read: Hl7Reader, orc: Hl7Segment | undefined): ServiceRequest['status'] =>
  byControl[read.text(orc, 1) ?? ''] ?? byStage[read.text(orc, 5) ?? ''] ?? (orc ? 'active' : 'unknown');

/** ORC and OBR (v2.9, 4.5) as the order. */
export function orderResource(read: Hl7Reader, group: OrderGroup, n: number): ServiceRequest {
  const { orc, obr } = group;
  const placer = read.first(obr, 2) ?? read.first(orc, 2);
  const filler = read.first(obr, 3) ?? read.first(orc, 3);
  const reasons = read.repeats(obr, 31).map((value) => concept(value));
  return {
    resourceType: 'ServiceRequest',
    id: `order-${n}`,
    status: orderStage(read, orc),
    intent: 'order',
    subject: about,
    ...(group.encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    ...given({
      identifier: some([entityIdentifier(placer, 'PLAC'), entityIdentifier(filler, 'FILL')]),
      code: concept(read.first(obr, 4)),
      authoredOn: hl7Time(read.text(orc, 9)),
      requester: practitioner(read.first(obr, 16) ?? read.first(orc, 12)),
      reasonCode: some(reasons),
      note: some(group.notes.map((text) => ({ text }))),
    }),
  };
}

// OBR-25, HL7 table 0123, by the v2-to-FHIR concept map.
const reportStatuses: Readonly<Record<string, DiagnosticReport['status']>> = {
  F: 'final',
  C: 'corrected',
  P: 'preliminary',
  R: 'preliminary',
  A: 'partial',
  I: 'registered',
  S: 'registered',
  O: 'registered',
  X: 'cancelled',
};

/** OBR of a result message as the report over its observations. */
export function reportResource(
  read: Hl7Reader,
  group: OrderGroup,
  n: number,
  results: readonly string[],
): DiagnosticReport {
  const { orc, obr } = group;
  const interpreter = read.first(obr, 32);
  const name = interpreter?.[0]
    ?.slice(1, 3)
    .filter((part) => part !== '')
    .join(', ');
  return {
    resourceType: 'DiagnosticReport',
    id: `report-${n}`,
    status: reportStatuses[read.text(obr, 25)?.toUpperCase() ?? ''] ?? 'unknown',
    code: concept(read.first(obr, 4)) ?? { text: 'Not named' },
    subject: about,
    ...(group.encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    basedOn: [{ reference: `ServiceRequest/order-${n}` }],
    ...given({
      identifier: some([
        entityIdentifier(read.first(obr, 2) ?? read.first(orc, 2), 'PLAC'),
        entityIdentifier(read.first(obr, 3) ?? read.first(orc, 3), 'FILL'),
      ]),
      effectiveDateTime: hl7Time(read.text(obr, 7)),
      issued: hl7Time(read.text(obr, 22)),
      category: some([concept(wordOf(read.text(obr, 24)))]),
      result: some(results.map((id) => ({ reference: `Observation/${id}` }))),
      resultsInterpreter: name === undefined || name === '' ? undefined : [{ display: name }],
    }),
  };
}

// OBR-24 is one code of HL7 table 0074 (LAB, RAD, CT …).
const wordOf = (code: string | undefined) => (code === undefined ? undefined : [[code], [], ['HL70074']]);

/** The notes of NTE segments, in order. */
export const noteTexts = (read: Hl7Reader, notes: readonly Hl7Segment[]): readonly string[] =>
  notes
    .map((nte) =>
      read
        .repeats(nte, 3)
        .map((value) => partOf(value) ?? '')
        .join('\n'),
    )
    .filter((text) => text.trim() !== '');
