import type { Encounter, EncounterLocation, EncounterParticipant, Identifier } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, partOf } from '../message/index.ts';
import { hl7Table } from './code-systems.ts';
import { concept, identifier, known, period, practitioner, some, tableConcept } from './hl7-datatypes.ts';

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
// PV1-2, HL7 table 0004, by the v2-to-FHIR concept map for encounter classes.
const classes: Readonly<Record<string, readonly [string, string]>> = {
  I: ['IMP', 'inpatient encounter'],
  O: ['AMB', 'ambulatory'],
  E: ['EMER', 'emergency'],
  P: ['PRENC', 'pre-admission'],
  R: ['AMB', 'ambulatory'],
  B: ['IMP', 'inpatient encounter'],
};

/** What an event says about the stage of the encounter (v2.9, chapter 3.3); other events leave it to the dates. */
const stageByEvent: Readonly<Record<string, Encounter['status']>> = {
  A01: 'in-progress',
  A02: 'in-progress',
  A03: 'finished',
  A04: 'in-progress',
  A05: 'planned',
  A06: 'in-progress',
  A07: 'in-progress',
  A11: 'cancelled',
  A12: 'in-progress',
  A13: 'in-progress',
  A14: 'planned',
  A23: 'entered-in-error',
  A27: 'cancelled',
  A38: 'cancelled',
  P02: 'planned',
};

/** PV1 and PV2 (v2.9, 3.4.3 and 3.4.4) as an Encounter; `event` is MSH-9.2. */
export function encounterResource(read: Hl7Reader, pv1: Hl7Segment, event: string): Encounter {
  const pv2 = read.one('PV2');
  const letter = read.text(pv1, 2)?.toUpperCase() ?? '';
  const [code, display] = classes[letter] ?? [undefined, undefined];
  const discharged = event === 'A13' ? undefined : read.text(pv1, 45);
  const stay = period(read.text(pv1, 44), discharged);
  const days = Number(read.text(pv2, 10) ?? read.text(pv2, 11));
  return {
    resourceType: 'Encounter',
    id: 'encounter',
    status: stageByEvent[event] ?? (stay?.end !== undefined ? 'finished' : letter === 'P' ? 'planned' : 'in-progress'),
    class: code === undefined ? { code: letter || 'U' } : given({ code, display, system: actCode }),
    subject: { reference: 'Patient/patient' },
    ...given({
      identifier: some(encounterIdentifiers(read, pv1)),
      type: some([tableConcept(read.text(pv1, 4), '0007')]),
      serviceType: concept(read.first(pv1, 10)),
      period: stay,
      participant: some(participants(read, pv1)),
      location: some(locations(read, pv1)),
      reasonCode: some([concept(read.first(pv2, 3))]),
      priority: priorityOf(read.first(pv2, 25)),
      extension: arrivalOf(read.text(pv2, 38)),
      length:
        Number.isInteger(days) && days > 0
          ? { value: days, unit: 'd', system: 'http://unitsofmeasure.org' }
          : undefined,
      hospitalization: hospitalization(read, pv1),
    }),
  };
}

/** PV1-19, the visit number; PID-18, the account, where there is none; PV1-50 others. */
function encounterIdentifiers(read: Hl7Reader, pv1: Hl7Segment): readonly (Identifier | undefined)[] {
  const visit = identifier(read.first(pv1, 19));
  const type = { ...tableConcept('VN', '0203'), text: 'visit number' };
  return [visit && { ...visit, type }, ...read.repeats(pv1, 50).map((value) => identifier(value))];
}

/** The account number of the encounter: PID-18. */
export const accountIdentifier = (read: Hl7Reader): Identifier | undefined =>
  identifier(read.first(read.one('PID'), 18));

const roles: readonly (readonly [field: number, code: string, text: string])[] = [
  [7, 'ATND', 'attender'],
  [8, 'REF', 'referrer'],
  [9, 'CON', 'consultant'],
  [17, 'ADM', 'admitter'],
  [52, 'PART', 'Participation'],
];

function participants(read: Hl7Reader, pv1: Hl7Segment): readonly EncounterParticipant[] {
  return roles.flatMap(([field, code, text]) =>
    read.repeats(pv1, field).flatMap((value): EncounterParticipant[] => {
      const individual = practitioner(value);
      const system = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
      return individual
        ? [
            {
              type: [
                {
                  coding: [{ code, system, ...(code === 'ATND' ? { display: text } : {}) }],
                  ...(code === 'ATND' ? {} : { text }),
                },
              ],
              individual,
            },
          ]
        : [];
    }),
  );
}

const temporary = 'http://hl7.org/fhir/uv/v2mappings/StructureDefinition/temporary-location';

// PV2-25, HL7 table 0217 (user-defined, the suggested values), in v3 ActPriority.
const priorities: Readonly<Record<string, string>> = { '1': 'EM', '2': 'UR', '3': 'EL' };

function priorityOf(value: Hl7Value | undefined): Encounter['priority'] {
  const read = concept(value);
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ActPriority';
  const coding = read?.coding?.map((one) => {
    const code = priorities[one.code ?? ''];
    return code === undefined ? one : { ...one, code, system };
  });
  return read && { ...read, ...given({ coding }) };
}

function arrivalOf(code: string | undefined): Encounter['extension'] {
  const url = 'http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival';
  return code === undefined ? undefined : [{ url, valueCoding: { code, system: hl7Table('0430') } }];
}

const places: readonly (readonly [field: number, status: EncounterLocation['status']])[] = [
  [3, 'active'],
  [6, 'completed'],
  [11, 'planned'],
  [42, 'planned'],
  [43, 'completed'],
];

function locations(read: Hl7Reader, pv1: Hl7Segment): readonly EncounterLocation[] {
  return places.flatMap(([field, status]): EncounterLocation[] => {
    const display = placeText(read.first(pv1, field));
    const extension = field === 11 || field === 43 ? [{ url: temporary, valueBoolean: true }] : undefined;
    return display === undefined ? [] : [{ location: { display }, ...given({ status, extension }) }];
  });
}

/** PL (v2.9, 2A.3.53) in words: building, floor, point of care, room, bed, facility. */
function placeText(value: Hl7Value | undefined): string | undefined {
  const parts = [4, 7, 8, 1, 2, 3].map((n) => partOf(value, n)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function hospitalization(read: Hl7Reader, pv1: Hl7Segment): Encounter['hospitalization'] {
  return known({
    preAdmissionIdentifier: identifier(read.first(pv1, 5)),
    specialCourtesy: some([concept(read.first(pv1, 16))]),
    admitSource: concept(read.first(pv1, 14)),
    reAdmission: tableConcept(read.text(pv1, 13), '0092'),
    dietPreference: some([concept(read.first(pv1, 38))]),
    dischargeDisposition: concept(read.first(pv1, 36)),
    destination: known({ display: read.text(pv1, 37) }),
  });
}
