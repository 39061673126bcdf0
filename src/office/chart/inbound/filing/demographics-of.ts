import type { Demographics } from '../../../store/index.ts';
import { given } from '../../read/given.ts';
import type { Json } from '../inbound-set.ts';
import { dayOf } from './search-columns.ts';

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const conceptText = (value: unknown): string | undefined => {
  const concept = (Array.isArray(value) ? value[0] : value) as Json | undefined;
  const [coding] = listOf(concept?.['coding']);
  return text(concept?.['text']) ?? text(coding?.['display']) ?? text(coding?.['code']);
};
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** What a FHIR Patient says of a person, in registration's words; what it does not say is left out. */
export function demographicsOf(patient: Json): Partial<Demographics> {
  const telecoms = listOf(patient['telecom']);
  const deceased = dayOf(patient['deceasedDateTime']);
  const sex = { male: 'M', female: 'F' }[text(patient['gender']) ?? ''];
  return given({
    names: some(listOf(patient['name']).flatMap(nameOf).slice(0, 20)),
    birthDate: dayOf(patient['birthDate']) ?? undefined,
    administrativeSex: sex as 'M' | 'F' | undefined,
    maritalStatus: conceptText(patient['maritalStatus']),
    language: conceptText(listOf(patient['communication'])[0]?.['language']),
    addresses: some(listOf(patient['address']).flatMap(addressOf).slice(0, 20)),
    phones: some(telecoms.flatMap(phoneOf).slice(0, 20)),
    email: telecoms.filter((one) => one['system'] === 'email').map((one) => text(one['value']))[0],
    emergencyContacts: some(listOf(patient['contact']).flatMap(contactOf).slice(0, 20)),
    deceasedOn: deceased ?? undefined,
  });
}

const kinds: Readonly<Record<string, Demographics['names'][number]['kind']>> = {
  old: 'former',
  maiden: 'maiden',
  nickname: 'preferred',
  temp: 'newborn',
  anonymous: 'alias',
};

function nameOf(name: Json): Demographics['names'] {
  const family = text(name['family']);
  if (family === undefined) return [];
  const [first, ...others] = words(name['given']);
  const kind = kinds[text(name['use']) ?? ''] ?? 'legal';
  const middle = others.length === 0 ? undefined : others.join(' ');
  return [{ kind, family, ...given({ given: first, middle, suffix: some(words(name['suffix']))?.join(' ') }) }];
}

function addressOf(address: Json): Demographics['addresses'] {
  const [lines, city] = [words(address['line']), text(address['city'])];
  if (lines.length === 0 && city === undefined && text(address['postalCode']) === undefined) return [];
  const use = text(address['use']);
  const kind =
    use === 'temp' ? 'temporary' : use === 'old' ? 'former' : address['type'] === 'postal' ? 'mailing' : 'home';
  return [
    {
      kind,
      lines: [...lines],
      ...given({
        city,
        state: text(address['state']),
        postalCode: text(address['postalCode']),
        country: text(address['country']),
      }),
    },
  ];
}

function phoneOf(telecom: Json): Demographics['phones'] {
  const number = text(telecom['value']);
  if (number === undefined || !['phone', 'sms', undefined].includes(text(telecom['system']))) return [];
  const use = text(telecom['use']);
  return [{ kind: use === 'home' || use === 'mobile' || use === 'work' ? use : 'other', number }];
}

function contactOf(contact: Json): Demographics['emergencyContacts'] {
  const name = contact['name'] as Json | undefined;
  const full = [...words(name?.['given']), text(name?.['family'])].filter((part) => part !== undefined).join(' ');
  if (full === '') return [];
  const phone = listOf(contact['telecom']).map((one) => text(one['value']))[0];
  return [
    {
      name: full.slice(0, 200),
      relationship: (conceptText(contact['relationship']) ?? 'not given').slice(0, 200),
      ...given({ phone }),
    },
  ];
}

const social = /us-ssn|2\.16\.840\.1\.113883\.4\.1$/;

/** The Social Security number of a Patient, where it is named as one. */
export function socialSecurityOf(patient: Json): string | undefined {
  const found = listOf(patient['identifier']).find((one) => {
    const [coding] = listOf((one['type'] as Json | undefined)?.['coding']);
    return social.test(text(one['system']) ?? '') || coding?.['code'] === 'SS' || coding?.['code'] === 'SB';
  });
  return text(found?.['value']);
}
