import { nysiis } from './nysiis.ts';
import type { PreparedPerson } from './prepare-person.ts';

/** Ways in which two records of a person are brought together; each survives other mistakes. */
export const blockingPasses = [
  'ssn',
  'identifier',
  'phone',
  'email',
  'birth-family',
  'birth-given',
  'names-year',
  'names-day',
  'day-given',
  'family-postal',
  'given-postal',
  'house-postal',
  'street-given',
  'street-family',
  'street-house',
] as const;
export type BlockingPass = (typeof blockingPasses)[number];

export interface BlockingKey {
  readonly pass: BlockingPass;
  readonly key: string;
}

/**
 * Keys of a record; two records are compared when they share one. Typed and short, so that an office keeps them in an indexed table.
 * Given and family name stand in alphabetical order where both appear: changed-over names meet.
 */
export function blockingKeys(person: PreparedPerson): readonly BlockingKey[] {
  const keys: BlockingKey[] = [];
  const add = (pass: BlockingPass, ...parts: readonly string[]): void => {
    if (parts.every((part) => part !== '')) keys.push({ pass, key: parts.join('|') });
  };
  const { birth, postalCode, givenSound, houseNumber } = person;
  const [year, day] = [birth.slice(0, 4), birth.slice(4)];
  if (person.ssn.length === 9) add('ssn', person.ssn);
  if (person.ssn !== '') add('ssn', `*${person.ssn.slice(-4)}`, birth);
  for (const identifier of person.identifiers) add('identifier', identifier);
  for (const phone of person.phones) add('phone', phone.slice(-7), person.given.slice(0, 1));
  add('email', person.email);
  for (const sound of person.familySounds) {
    add('birth-family', birth, sound);
    add('family-postal', sound, postalCode, person.given.slice(0, 1));
  }
  for (const pair of soundPairs(person)) {
    add('names-year', pair, year);
    add('names-day', pair, day);
  }
  add('birth-given', birth, givenSound);
  add('day-given', day, givenSound, postalCode.slice(0, 3));
  add('given-postal', givenSound, postalCode, year);
  add('house-postal', houseNumber, postalCode);
  for (const street of person.streets) {
    add('street-given', street.slice(0, 8), givenSound, year);
    add('street-family', street.slice(0, 8), person.familySounds[0] ?? '', houseNumber.slice(0, 1));
    add('street-house', street.slice(0, 8), houseNumber);
  }
  return keys;
}

/** Sounds of the given name (of what it may be short for, where it is a nickname) with each family name, in alphabetical order. */
function soundPairs({ given, givenRoots, familySounds }: PreparedPerson): readonly string[] {
  if (given === '') return [];
  const pairs = new Set<string>();
  for (const name of givenRoots.length > 0 ? givenRoots : [given]) {
    const sound = nysiis(name);
    for (const family of familySounds) pairs.add(sound < family ? `${sound}|${family}` : `${family}|${sound}`);
  }
  return [...pairs];
}
