import type { Dosage, Immunization, MedicationRequest, Quantity } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, hl7Day, hl7Time, partOf } from '../message/index.ts';
import { codeSystem } from './code-systems.ts';
import { concept, entityIdentifier, known, practitioner, some, tableConcept } from './hl7-datatypes.ts';

const about = { reference: 'Patient/patient' } as const;

// RXA-20, HL7 table 0322: complete, refused, not administered, partial.
const given20: Readonly<Record<string, Immunization['status']>> = {
  CP: 'completed',
  PA: 'completed',
  RE: 'not-done',
  NA: 'not-done',
};

/** RXA (v2.9, 4A.4.7) with its ORC and RXR as an Immunization. */
export function immunizationResource(
  read: Hl7Reader,
  {
    rxa,
    orc,
    rxr,
  }: { readonly rxa: Hl7Segment; readonly orc?: Hl7Segment | undefined; readonly rxr?: Hl7Segment | undefined },
  n: number,
  encounter: boolean,
): Immunization {
  const deleted = read.text(rxa, 21) === 'D';
  const source = read.text(rxa, 9);
  return {
    resourceType: 'Immunization',
    id: `immunization-${n}`,
    patient: about,
    status: deleted ? 'entered-in-error' : (given20[read.text(rxa, 20)?.toUpperCase() ?? ''] ?? 'completed'),
    vaccineCode: concept(read.first(rxa, 5)) ?? { text: 'Not named' },
    ...(encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    ...given({
      identifier: some([entityIdentifier(read.first(orc, 2), 'PLAC'), entityIdentifier(read.first(orc, 3), 'FILL')]),
      occurrenceDateTime: hl7Time(read.text(rxa, 3)),
      doseQuantity: quantity(read.text(rxa, 6), read.first(rxa, 7)),
      // NIP001: 00 is a new record; everything else is history.
      primarySource: source === undefined ? undefined : source === '00',
      reportOrigin: concept(read.first(rxa, 9)),
      lotNumber: read.text(rxa, 15),
      expirationDate: hl7Day(read.text(rxa, 16)),
      manufacturer: known({ display: read.text(rxa, 17, 2) ?? read.text(rxa, 17) }),
      statusReason: concept(read.first(rxa, 18)),
      route: concept(read.first(rxr, 1)),
      site: concept(read.first(rxr, 2)),
      performer: some([performer(read.first(orc, 12), 'OP'), performer(read.first(rxa, 10), 'AP')]),
    }),
  };
}

function performer(value: Hl7Value | undefined, role: string) {
  const actor = practitioner(value);
  return actor && { actor, ...given({ function: tableConcept(role, '0443') }) };
}

function quantity(text: string | undefined, unit: Hl7Value | undefined): Quantity | undefined {
  const value = Number(text);
  if (text === undefined || !Number.isFinite(value) || text === '999') return undefined;
  const system = codeSystem(partOf(unit, 3));
  return given({ value, code: system ? partOf(unit) : undefined, unit: partOf(unit, 2) ?? partOf(unit), system });
}

/** An order of a drug: RXO (ordered) or RXE (encoded by the pharmacy), v2.9 4A.4.1 and 4A.4.4. */
export interface DrugOrder {
  readonly orc: Hl7Segment | undefined;
  readonly drug: Hl7Segment;
  readonly rxr: Hl7Segment | undefined;
  readonly encounter: boolean;
}

/** RXE or RXO as a MedicationRequest. */
export function drugOrderResource(read: Hl7Reader, order: DrugOrder, n: number): MedicationRequest {
  const { orc, drug, rxr } = order;
  const isEncoded = drug.name === 'RXE';
  const at = isEncoded
    ? { code: 2, dose: 3, unit: 5, text: 7, quantity: 10, quantityUnit: 11, refills: 12 }
    : { code: 1, dose: 2, unit: 4, text: 7, quantity: 11, quantityUnit: 12, refills: 13 };
  const cancelled = ['CA', 'OC', 'CR', 'DC', 'OD'].includes(read.text(orc, 1) ?? '');
  const refills = Number(read.text(drug, at.refills));
  const dosage: Dosage = given({
    text: some(read.repeats(drug, at.text).map((value) => partOf(value, 2) ?? partOf(value)))?.join(' '),
    route: concept(read.first(rxr, 1)),
    site: concept(read.first(rxr, 2)),
    method: concept(read.first(rxr, 4)),
    doseAndRate: some([known({ doseQuantity: quantity(read.text(drug, at.dose), read.first(drug, at.unit)) })]),
  });
  return {
    resourceType: 'MedicationRequest',
    id: `drug-order-${n}`,
    status: cancelled ? 'cancelled' : 'active',
    intent: 'order',
    subject: about,
    medicationCodeableConcept: concept(read.first(drug, at.code)) ?? { text: 'Not named' },
    ...(order.encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    ...given({
      identifier: some([entityIdentifier(read.first(orc, 2), 'PLAC'), entityIdentifier(read.first(orc, 3), 'FILL')]),
      authoredOn: hl7Time(read.text(orc, 9)),
      requester: practitioner(read.first(orc, 12)),
      dosageInstruction: Object.keys(dosage).length === 0 ? undefined : [dosage],
      dispenseRequest: known({
        quantity: quantity(read.text(drug, at.quantity), read.first(drug, at.quantityUnit)),
        numberOfRepeatsAllowed: Number.isInteger(refills) && refills >= 0 ? refills : undefined,
      }),
    }),
  };
}
