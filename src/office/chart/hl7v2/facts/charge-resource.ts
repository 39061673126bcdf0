import type { ChargeItem } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, hl7Time, partOf } from '../message/index.ts';
import { concept, identifier, known, practitioner, some, tableConcept } from './hl7-datatypes.ts';

/** FT1 (v2.9, 6.5.1): one charge or credit. FT1-6 (CG, CD, CR …) is kept as the category in an extension-free way: credits are negative. */
export function chargeResource(read: Hl7Reader, ft1: Hl7Segment, n: number, encounter: boolean): ChargeItem {
  const isCredit = read.text(ft1, 6)?.toUpperCase() === 'CR';
  const count = Number(read.text(ft1, 10));
  const service = read.text(ft1, 4);
  return {
    resourceType: 'ChargeItem',
    id: `charge-${n}`,
    status: 'billable',
    subject: { reference: 'Patient/patient' },
    code: concept(read.first(ft1, 7)) ?? { text: 'Not named' },
    ...(encounter ? { context: { reference: 'Encounter/encounter' } } : {}),
    ...given({
      identifier: some([chargeNumber(read.first(ft1, 2))]),
      occurrenceDateTime: hl7Time(service),
      enteredDate: hl7Time(read.text(ft1, 5)),
      quantity: Number.isFinite(count) && count !== 0 ? { value: isCredit ? -Math.abs(count) : count } : undefined,
      priceOverride: money(read.first(ft1, 11)) ?? money(read.first(ft1, 22)),
      performer: some(
        read.repeats(ft1, 20).map((value) => {
          const actor = practitioner(value);
          return actor && { actor };
        }),
      ),
      enterer: practitioner(read.first(ft1, 24)),
      costCenter: known({ display: read.text(ft1, 13) }),
      reason: some(read.repeats(ft1, 19).map((value) => concept(value))),
    }),
  };
}

const chargeNumber = (value: Hl7Value | undefined) => {
  const id = identifier(value);
  return id && { ...id, type: tableConcept('TID', '0203') ?? {} };
};

/** CP (v2.9, 2A.3.12): price and denomination. */
function money(value: Hl7Value | undefined): ChargeItem['priceOverride'] {
  const text = partOf(value)?.trim() ?? '';
  if (!/^[+-]?\d+(?:\.\d{1,2})?$/.test(text)) return undefined;
  return { value: Number(text), currency: (partOf(value, 1, 2) ?? 'USD') as 'USD' };
}
