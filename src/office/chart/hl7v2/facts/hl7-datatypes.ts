import type { Address, CodeableConcept, Coding, HumanName, Identifier, Period, Reference } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Value, hl7Time, partOf } from '../message/index.ts';
import { codeSystem, hl7Table } from './code-systems.ts';

/** A list, or nothing when it is empty. */
export const some = <T>(list: readonly (T | undefined)[]): T[] | undefined => {
  const known = list.filter((one): one is T => one !== undefined);
  return known.length === 0 ? undefined : known;
};

/** An object without its undefined values, or nothing when none is left. */
export const known = <T extends object>(facts: T): ReturnType<typeof given<T>> | undefined => {
  const left = given(facts);
  return Object.keys(left).length === 0 ? undefined : left;
};

/** CWE, CE, CNE (v2.9, 2A.3.13): code and alternate code; the original text, else the title where no code is given. */
export function concept(value: Hl7Value | undefined, system?: string): CodeableConcept | undefined {
  const first = coding(value, 1, system);
  const second = coding(value, 4);
  return known({
    coding: some([first, second]),
    text: partOf(value, 9) ?? (first || second ? undefined : partOf(value, 2)),
  });
}

function coding(value: Hl7Value | undefined, at: number, system?: string): Coding | undefined {
  const code = partOf(value, at);
  if (code === undefined) return undefined;
  return given({
    code,
    display: partOf(value, at + 1),
    system: codeSystem(partOf(value, at + 2)) ?? system,
    version: partOf(value, at === 1 ? 7 : 8),
  });
}

/** A language by ISO 639 (two or three letters) as its BCP 47 tag, which FHIR asks for; other codes as they are. */
export function languageConcept(value: Hl7Value | undefined): CodeableConcept | undefined {
  const read = concept(value);
  if (!read?.coding) return read;
  return { ...read, coding: read.coding.map((one) => ({ ...one, ...languageTag(one.code) })) };
}

function languageTag(code: string | undefined): Partial<Coding> {
  if (code === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?$/.test(code)) return {};
  try {
    return { code: Intl.getCanonicalLocales(code)[0] ?? code, system: 'urn:ietf:bcp:47' };
  } catch {
    return {};
  }
}

/** A concept of one coded value (ID, IS) out of an HL7 table. */
export const tableConcept = (code: string | undefined, table: string): CodeableConcept | undefined =>
  code === undefined ? undefined : { coding: [{ code, system: hl7Table(table) }] };

/** HD or the authority inside CX, XCN, EI: the universal id as an address, else the namespace as it is. */
export function authority(namespace?: string, universal?: string, type?: string): string | undefined {
  if (universal !== undefined && type?.toUpperCase() === 'ISO') return `urn:oid:${universal}`;
  if (universal !== undefined && (type?.toUpperCase() === 'UUID' || type?.toUpperCase() === 'GUID'))
    return `urn:uuid:${universal}`;
  return namespace ?? universal;
}

/** CX (v2.9, 2A.3.14). */
export function identifier(value: Hl7Value | undefined, type?: string): Identifier | undefined {
  const id = partOf(value);
  if (id === undefined) return undefined;
  const kind = partOf(value, 5) ?? type;
  return given({
    value: id.trim(),
    system: authority(partOf(value, 4, 1), partOf(value, 4, 2), partOf(value, 4, 3)),
    type: tableConcept(kind, '0203'),
    period: period(partOf(value, 7), partOf(value, 8)),
  });
}

/** EI (v2.9, 2A.3.20), such as an order number. */
export function entityIdentifier(value: Hl7Value | undefined, type?: string): Identifier | undefined {
  const id = partOf(value);
  if (id === undefined) return undefined;
  return given({
    value: id,
    system: authority(partOf(value, 2), partOf(value, 3), partOf(value, 4)),
    type: tableConcept(type, '0203'),
  });
}

export const period = (start: string | undefined, end: string | undefined): Period | undefined =>
  known({ start: hl7Time(start), end: hl7Time(end) });

// XPN-7, HL7 table 0200, as the v2-to-FHIR guide maps it.
const nameUses: Readonly<Record<string, HumanName['use']>> = {
  L: 'official',
  D: 'usual',
  M: 'maiden',
  N: 'nickname',
  A: 'anonymous',
  BAD: 'old',
  S: 'anonymous',
  TEMP: 'temp',
};

/** XPN (v2.9, 2A.3.88); `at` is the component of the family name (1, in XCN 2). */
export function humanName(value: Hl7Value | undefined, at = 1): HumanName | undefined {
  const part = (n: number): string | undefined => partOf(value, at + n);
  const middle = part(2)?.split(/\s+/);
  const name = known({
    family: part(0),
    given: some([part(1), ...(middle ?? []), at === 1 ? part(14) : undefined]),
    suffix: some([part(3), part(5), at === 1 ? part(13) : undefined]),
    prefix: some([part(4)]),
    use: at === 1 ? nameUses[part(6)?.toUpperCase() ?? ''] : undefined,
    period: at === 1 ? period(part(11), part(12)) : undefined,
  });
  return name && (name.family ?? name.given) !== undefined ? name : undefined;
}

// XAD-7, HL7 table 0190: what FHIR calls use, and what it calls type.
const addressUses: Readonly<Record<string, Address['use']>> = {
  H: 'home',
  B: 'work',
  O: 'work',
  C: 'temp',
  BA: 'old',
  BI: 'billing',
};
const addressTypes: Readonly<Record<string, Address['type']>> = { M: 'postal', SH: 'postal' };

/** XAD (v2.9, 2A.3.83). */
export function address(value: Hl7Value | undefined): Address | undefined {
  const kind = partOf(value, 7)?.toUpperCase() ?? '';
  const range = value?.[11];
  const street = value?.[0]?.map((text) => (text.trim() === '' || text === '""' ? undefined : text)) ?? [];
  return known({
    line: some([...street, partOf(value, 2), partOf(value, 19)]),
    city: partOf(value, 3),
    state: partOf(value, 4),
    postalCode: partOf(value, 5),
    country: partOf(value, 6),
    use: addressUses[kind],
    type: addressTypes[kind],
    district: partOf(value, 9) ?? partOf(value, 9, 2) ?? partOf(value, 9, 3),
    period: period(partOf(value, 13) ?? range?.[0], partOf(value, 14) ?? range?.[1]),
  });
}

/** XCN (v2.9, 2A.3.87) as a reference by identifier and name: practitioners are no rows of their own. */
export function practitioner(value: Hl7Value | undefined): Reference<never> | undefined {
  const name = humanName(value, 2);
  const display = [name?.family, name?.given?.join(' ')].filter((part) => part !== undefined).join(', ');
  const id = partOf(value);
  const system = authority(partOf(value, 9, 1), partOf(value, 9, 2), partOf(value, 9, 3));
  return known({
    identifier:
      id === undefined ? undefined : given({ value: id, system, type: tableConcept(partOf(value, 13), '0203') }),
    display: display === '' ? undefined : display,
  }) as Reference<never> | undefined;
}
