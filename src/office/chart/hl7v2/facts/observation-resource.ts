import type { CodeableConcept, Observation } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, hl7Time, partOf } from '../message/index.ts';
import { codeSystem } from './code-systems.ts';
import { concept, entityIdentifier, known, practitioner, some } from './hl7-datatypes.ts';

// OBX-11, HL7 table 0085, by the v2-to-FHIR concept map.
const statuses: Readonly<Record<string, Observation['status']>> = {
  F: 'final',
  P: 'preliminary',
  R: 'preliminary',
  C: 'corrected',
  A: 'amended',
  D: 'entered-in-error',
  W: 'entered-in-error',
  X: 'cancelled',
  U: 'final',
  N: 'registered',
};

export interface ObservationPlace {
  readonly id: string;
  readonly encounter: boolean;
  /** OBR-7 of the order the result belongs to. */
  readonly collectedAt?: string | undefined;
  /** The notes (NTE) that follow. */
  readonly notes: readonly string[];
}

/** OBX (v2.9, 7.4.2) as an Observation. */
export function observationResource(read: Hl7Reader, obx: Hl7Segment, place: ObservationPlace): Observation {
  const values = valuesOf(read, obx);
  const [only] = values;
  const code = concept(read.first(obx, 3)) ?? { text: 'Not named' };
  const range = read.text(obx, 7);
  return {
    resourceType: 'Observation',
    id: place.id,
    status: statuses[read.text(obx, 11)?.toUpperCase() ?? ''] ?? 'unknown',
    code,
    subject: { reference: 'Patient/patient' },
    ...(place.encounter ? { encounter: { reference: 'Encounter/encounter' } } : {}),
    ...(values.length === 1 ? only : {}),
    ...given({
      component: values.length > 1 ? values.map((value) => ({ code, ...value, ...rangeOf(range) })) : undefined,
      identifier: some([
        entityIdentifier(read.first(obx, 21)),
        ...read.repeats(obx, 33).map((v) => entityIdentifier(v, 'FILL')),
      ]),
      effectiveDateTime: hl7Time(read.text(obx, 14)) ?? place.collectedAt,
      issued: instant(hl7Time(read.text(obx, 19))),
      performer: some([
        known({ display: read.text(obx, 15, 2) ?? read.text(obx, 15) }),
        ...read.repeats(obx, 16).map(practitioner),
        known({ display: read.text(obx, 23) }),
      ]),
      interpretation: some(read.repeats(obx, 8).map((value) => interpretation(value))),
      bodySite: concept(read.first(obx, 20)),
      method: concept(read.first(obx, 17)),
      referenceRange: values.length > 1 || range === undefined ? undefined : [{ text: range }],
      note: some(place.notes.map((text) => ({ text }))),
    }),
  };
}

const instant = (time: string | undefined): string | undefined => (time?.includes('T') ? time : undefined);
const rangeOf = (text: string | undefined) => (text === undefined ? {} : { referenceRange: [{ text }] });

/** OBX-8, HL7 table 0078: the codes that v3 ObservationInterpretation shares. */
function interpretation(value: Hl7Value): CodeableConcept | undefined {
  const read = concept(value);
  const [first] = read?.coding ?? [];
  if (!read || !first) return read;
  return {
    ...read,
    coding: [{ ...first, system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation' }],
  };
}

type ObservationValue = Pick<
  Observation,
  'valueQuantity' | 'valueString' | 'valueCodeableConcept' | 'valueDateTime' | 'valueTime' | 'valueRatio' | 'valueRange'
>;

function valuesOf(read: Hl7Reader, obx: Hl7Segment): readonly ObservationValue[] {
  const type = read.text(obx, 2)?.toUpperCase() ?? '';
  const values = read.repeats(obx, 5);
  if (type === 'TX' || type === 'FT' || type === 'ST') {
    const text = values.map((value) => plain(read, value)).join('\n');
    return text === '' ? [] : [{ valueString: text }];
  }
  return values.flatMap((value): ObservationValue[] => {
    const one = readValue(type, value, read, obx);
    return one ? [one] : [];
  });
}

/** A text field as its sender meant it: a component separator that was not escaped belongs to the text. */
const plain = (read: Hl7Reader, value: Hl7Value): string => {
  const { component, subcomponent } = read.message.delimiters;
  return value.map((part) => part.join(subcomponent)).join(component);
};

function readValue(type: string, value: Hl7Value, read: Hl7Reader, obx: Hl7Segment): ObservationValue | undefined {
  const text = partOf(value);
  switch (type) {
    case 'NM':
      return quantity(text, unitOf(read.first(obx, 6))) ?? (text === undefined ? undefined : { valueString: text });
    case 'CQ':
      return quantity(text, known({ unit: partOf(value, 2) }));
    case 'SN':
      return structured(value, unitOf(read.first(obx, 6)));
    case 'CE':
    case 'CWE':
    case 'CNE':
    case 'CF': {
      const code = concept(value);
      return code && { valueCodeableConcept: code };
    }
    case 'DT':
    case 'TS':
    case 'DTM': {
      const time = hl7Time(text);
      return time === undefined ? undefined : { valueDateTime: time };
    }
    case 'ED':
    case 'RP':
      return undefined;
    default:
      return text === undefined ? undefined : { valueString: plain(read, value) };
  }
}

interface Unit {
  readonly unit?: string;
  readonly code?: string;
  readonly system?: string;
}

/** OBX-6: a coded unit when it names a system, else words. */
function unitOf(value: Hl7Value | undefined): Unit | undefined {
  const code = partOf(value);
  const system = codeSystem(partOf(value, 3));
  if (code === undefined) return undefined;
  return system === undefined ? { unit: code } : given({ code, system, unit: partOf(value, 2) });
}

function quantity(text: string | undefined, unit: Unit | undefined): ObservationValue | undefined {
  const match = /^([<>]=?)?\s*([+-]?\d+(?:\.\d+)?)$/.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const comparator = match[1] as '<' | '<=' | '>' | '>=' | undefined;
  return { valueQuantity: { value: Number(match[2]), ...given({ comparator }), ...unit } };
}

/** SN (v2.9, 2A.3.72): comparator, number, separator, number: a quantity, a ratio or a range. */
function structured(value: Hl7Value, unit: Unit | undefined): ObservationValue | undefined {
  const [sign, low, separator, high] = [1, 2, 3, 4].map((n) => partOf(value, n));
  const [a, b] = [Number(low), Number(high)];
  if (low !== undefined && high === undefined && separator === undefined)
    return quantity(`${sign === '=' ? '' : (sign ?? '')}${low}`, unit);
  if (low === undefined || high === undefined || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  if (separator === '-') return { valueRange: { low: { value: a, ...unit }, high: { value: b, ...unit } } };
  return { valueRatio: { numerator: { value: a }, denominator: { value: b } } };
}
