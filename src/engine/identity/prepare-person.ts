import { nicknameRoots } from './nickname-table.ts';
import { normalisePerson } from './normalise-person.ts';
import { nysiis } from './nysiis.ts';
import type { PersonFacts } from './person-facts.ts';
import { soundex } from './soundex.ts';

/** A person ready to be compared many times: normalised facts and what is derived from them. Missing text is ''. */
export interface PreparedPerson {
  readonly id: string;
  /** Given name without blanks. */
  readonly given: string;
  readonly givenRoots: readonly string[];
  readonly givenSound: string;
  readonly middle: string;
  readonly family: string;
  /** All family names, the present one first, without blanks. */
  readonly families: readonly string[];
  readonly familySounds: readonly string[];
  /** Parts of family names of several words. */
  readonly familyParts: readonly string[];
  readonly suffix: string;
  /** Eight digits, year first. */
  readonly birth: string;
  readonly sex: string;
  /** Nine digits or `*` and four. */
  readonly ssn: string;
  /** `system value` each. */
  readonly identifiers: readonly string[];
  readonly phones: readonly string[];
  readonly email: string;
  readonly houseNumber: string;
  /** Street names of all lines without house number and unit. */
  readonly streets: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

const tight = (text: string): string => text.replaceAll(' ', '');
const unit = /(?: APT \S+)+$/;

/** Normalises and derives. One call per record; comparing then allocates next to nothing. */
export function preparePerson(facts: PersonFacts): PreparedPerson {
  const person = normalisePerson(facts);
  const given = person.givenName ?? '';
  const names = [person.familyName ?? '', ...(person.otherFamilyNames ?? [])].filter((name) => name !== '');
  const families = names.map(tight);
  const lines = (person.addressLines ?? []).map((line) => line.replace(unit, ''));
  const numbered = lines.find((line) => /^\d/.test(line)) ?? '';
  return {
    id: facts.id,
    given: tight(given),
    givenRoots: nicknameRoots(given),
    givenSound: given === '' ? '' : soundex(given),
    middle: tight(person.middleName ?? ''),
    family: families[0] ?? '',
    families,
    familySounds: [...new Set(families.map(nysiis))],
    familyParts: names.flatMap((name) => (name.includes(' ') ? name.split(' ').filter((part) => part.length > 2) : [])),
    suffix: person.suffix ?? '',
    birth: person.birthDate ?? '',
    sex: person.sex ?? '',
    ssn: person.ssn ?? '',
    identifiers: (person.identifiers ?? []).map(({ system, value }) => `${system} ${value}`),
    phones: person.phones ?? [],
    email: person.email ?? '',
    houseNumber: numbered.split(' ')[0] ?? '',
    streets: lines.map((line) => tight(line.replace(/^\d\S* /, ''))).filter((street) => street !== ''),
    city: tight(person.city ?? ''),
    state: person.state ?? '',
    postalCode: person.postalCode ?? '',
  };
}
