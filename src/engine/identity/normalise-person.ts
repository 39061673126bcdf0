import { foldText } from './fold-text.ts';
import { normaliseAddressLine, normalisePostalCode, normaliseState } from './normalise-address.ts';
import { normaliseBirthDate } from './normalise-birth-date.ts';
import { normaliseName } from './normalise-name.ts';
import { normalisePhone } from './normalise-phone.ts';
import { normaliseSsn } from './normalise-ssn.ts';
import type { PersonFacts } from './person-facts.ts';

const sexes: Readonly<Record<string, string>> = {
  F: 'F',
  FEMALE: 'F',
  W: 'F',
  M: 'M',
  MALE: 'M',
  X: 'X',
  OTHER: 'X',
  O: 'X',
};

/** The facts in the one form in which they are compared; what is missing, a placeholder or unusable is left out. Idempotent. */
export function normalisePerson(facts: PersonFacts): PersonFacts {
  const name = normaliseName(facts);
  const list = (values: readonly string[] | undefined, normalise: (text: string) => string): readonly string[] => [
    ...new Set((values ?? []).map(normalise).filter((value) => value !== '')),
  ];
  return filled({
    id: facts.id,
    givenName: name.given,
    middleName: name.middle,
    familyName: name.family,
    otherFamilyNames: name.others,
    suffix: name.suffix,
    birthDate: normaliseBirthDate(facts.birthDate ?? ''),
    sex: sexes[foldText(facts.sex ?? '')] ?? '',
    ssn: normaliseSsn(facts.ssn ?? ''),
    identifiers: (facts.identifiers ?? [])
      .map(({ system, value }) => ({ system, value: foldText(value).replace(/ /g, '') }))
      .filter(({ value }) => value !== ''),
    phones: list(facts.phones, normalisePhone),
    email: (facts.email ?? '').trim().toLowerCase(),
    addressLines: list(facts.addressLines, normaliseAddressLine),
    city: foldText(facts.city ?? ''),
    state: normaliseState(facts.state ?? ''),
    postalCode: normalisePostalCode(facts.postalCode ?? ''),
  });
}

function filled(facts: Required<PersonFacts>): PersonFacts {
  const entries = Object.entries(facts).filter(([key, value]) => key === 'id' || value.length > 0);
  return Object.fromEntries(entries) as unknown as PersonFacts;
}
