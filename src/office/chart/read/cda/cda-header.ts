import type { Sex } from '../../../store/index.ts';
import { dischargeStatusOf, encounterClass } from '../encounter-class.ts';
import { attributeOf, childrenNamed, elementAt, textOf, type XmlNode } from '../xml/index.ts';
import { cdaDay, cdaMoment } from './cda-time.ts';

export interface CdaPatient {
  readonly mrn: string;
  readonly patientName: string;
  readonly sex: Sex;
  readonly birthDate: string | undefined;
  readonly address: string | undefined;
  readonly telephone: string | undefined;
}

// Social security numbers are no record numbers (OID of the SSA).
const socialSecurity = '2.16.840.1.113883.4.1';

/** The patient of recordTarget (C-CDA R2.1, 1.1.1 US Realm Header). Several record targets are possible; the first is meant. */
export function cdaPatient(document: XmlNode): CdaPatient {
  const role = elementAt(document, 'recordTarget', 'patientRole');
  const person = elementAt(role, 'patient');
  const ids = childrenNamed(role, 'id').filter((id) => attributeOf(id, 'root') !== socialSecurity);
  const gender = attributeOf(elementAt(person, 'administrativeGenderCode'), 'code')?.toUpperCase();
  return {
    mrn: ids.map((id) => attributeOf(id, 'extension')).find((extension) => extension !== undefined) ?? '',
    patientName: personName(elementAt(person, 'name')) || 'Name not given',
    sex: gender === 'F' || gender === 'M' ? gender : 'U',
    birthDate: cdaDay(elementAt(person, 'birthTime')),
    address: addressOf(elementAt(role, 'addr')),
    telephone: attributeOf(elementAt(role, 'telecom'), 'value')?.replace(/^tel:/, ''),
  };
}

/** `Family, Given Middle`; a name without parts as it stands. */
export function personName(name: XmlNode | undefined): string {
  const family = childrenNamed(name, 'family').map(textOf).join(' ');
  const rest = childrenNamed(name, 'given')
    .map(textOf)
    .filter((part) => part !== '')
    .join(' ');
  if (family === '') return rest || textOf(name);
  return rest === '' ? family : `${family}, ${rest}`;
}

function addressOf(addr: XmlNode | undefined): string | undefined {
  const parts = ['streetAddressLine', 'city', 'state', 'postalCode'].flatMap((name) =>
    childrenNamed(addr, name).map(textOf),
  );
  const known = parts.filter((part) => part !== '');
  return known.length === 0 ? undefined : known.join(', ');
}

export interface CdaEncounter {
  readonly setting: 'inpatient' | 'outpatient' | undefined;
  readonly classWord: string | undefined;
  readonly admissionDate: string | undefined;
  readonly dischargeDate: string | undefined;
  readonly admitted: string | undefined;
  readonly discharged: string | undefined;
  readonly dischargeStatus: string | undefined;
  readonly disposition: string | undefined;
  readonly location: string | undefined;
  readonly attending: string | undefined;
  readonly number: string | undefined;
}

/** componentOf/encompassingEncounter; undefined when the document names no encounter. */
export function cdaEncounter(document: XmlNode): CdaEncounter | undefined {
  const encounter = elementAt(document, 'componentOf', 'encompassingEncounter');
  return encounter && encounterFacts(encounter);
}

/** The facts of an encompassing encounter or of an encounter entry. */
export function encounterFacts(encounter: XmlNode): CdaEncounter {
  const time = elementAt(encounter, 'effectiveTime');
  const [low, high] = [elementAt(time, 'low') ?? time, elementAt(time, 'high')];
  const disposition = elementAt(encounter, 'dischargeDispositionCode');
  const kind = classOf(elementAt(encounter, 'code'));
  const place = elementAt(encounter, 'location', 'healthCareFacility');
  return {
    setting: kind?.setting,
    classWord: kind?.word,
    admissionDate: cdaDay(low),
    dischargeDate: cdaDay(high) ?? (kind?.setting === 'outpatient' ? cdaDay(low) : undefined),
    admitted: cdaMoment(low),
    discharged: cdaMoment(high),
    dischargeStatus: dischargeStatusOf(attributeOf(disposition, 'code')),
    disposition: attributeOf(disposition, 'displayName') ?? attributeOf(disposition, 'code'),
    location:
      textOf(elementAt(place, 'location', 'name')) ||
      textOf(elementAt(place, 'serviceProviderOrganization', 'name')) ||
      undefined,
    attending: attendingOf(encounter),
    number: attributeOf(elementAt(encounter, 'id'), 'extension'),
  };
}

// The class is the code or one of its translations: many systems put a CPT code first.
function classOf(code: XmlNode | undefined): ReturnType<typeof encounterClass> {
  const all = [code, ...childrenNamed(code, 'translation')].filter((c) => c !== undefined);
  for (const one of all) {
    const found = encounterClass(attributeOf(one, 'code'), attributeOf(one, 'displayName'));
    if (found) return found;
  }
  return undefined;
}

function attendingOf(encounter: XmlNode): string | undefined {
  const participants = childrenNamed(encounter, 'encounterParticipant');
  const attending = participants.find((p) => attributeOf(p, 'typeCode') === 'ATND') ?? participants[0];
  const entity = elementAt(attending, 'assignedEntity') ?? elementAt(encounter, 'responsibleParty', 'assignedEntity');
  return personName(elementAt(entity, 'assignedPerson', 'name')) || undefined;
}

/** Who wrote the document: the first author's name, or the name of the system that did. */
export function cdaAuthor(document: XmlNode): string | undefined {
  const author = elementAt(document, 'author', 'assignedAuthor');
  const device = elementAt(author, 'assignedAuthoringDevice');
  return (
    personName(elementAt(author, 'assignedPerson', 'name')) ||
    textOf(elementAt(device, 'softwareName')) ||
    textOf(elementAt(author, 'representedOrganization', 'name')) ||
    undefined
  );
}

/** Signed: the legal authenticator's signature code is S (CDA R2, 4.2.2.8). */
export const cdaSigned = (document: XmlNode): boolean | undefined => {
  const code = attributeOf(elementAt(document, 'legalAuthenticator', 'signatureCode'), 'code');
  return code === undefined ? undefined : code.toUpperCase() === 'S';
};
