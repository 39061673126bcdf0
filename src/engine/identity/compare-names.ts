import { jaroWinkler } from './jaro-winkler.ts';
import type { AgreementLevel } from './match-configuration.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import type { PreparedPerson } from './prepare-person.ts';

const similarFrom = 0.88;

const slipped = (a: string, b: string): boolean =>
  (Math.min(a.length, b.length) > 3 && oneSlipApart(a, b)) || jaroWinkler(a, b) >= similarFrom;

/** Given and family name written in each other's place; only when both are known and not alike. */
export function namesSwapped(a: PreparedPerson, b: PreparedPerson): boolean {
  if (a.given === '' || a.family === '' || b.given === '' || b.family === '') return false;
  if (a.given === b.given || a.family === b.family) return false;
  return a.given === b.family && b.given === a.family;
}

/** Given names; a middle name used as given name counts as swapped. */
export function compareGivenName(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  const [left, right] = [a.given, b.given];
  if (left === '' || right === '') return undefined;
  if (left === right) return 'exact';
  if (a.givenRoots.some((root) => b.givenRoots.includes(root))) return 'nickname';
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : 'different';
  if (givenByMiddle(a, b) || givenByMiddle(b, a) || namesSwapped(a, b)) return 'swapped';
  return slipped(left, right) || startsAlike(left, right) ? 'similar' : 'different';
}

/** A middle name used as given name, the other given name not contradicted: siblings named after each other must not agree. */
const givenByMiddle = (a: PreparedPerson, b: PreparedPerson): boolean =>
  a.given === b.middle && a.given.length > 1 && (a.middle === '' || b.given.startsWith(a.middle));

/** One name begins with the whole of the other: "ANNA" and "ANNAMARIE". */
const startsAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a));

/** Family names with former ones and the parts of names of several words. */
export function compareFamilyName(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  if (a.family === '' || b.family === '') return undefined;
  if (a.family === b.family) return 'exact';
  if (namesSwapped(a, b)) return 'swapped';
  if (slipped(a.family, b.family)) return 'similar';
  if (a.families.some((name) => b.families.includes(name))) return 'former';
  const shared = (p: PreparedPerson, q: PreparedPerson): boolean =>
    p.familyParts.some((part) => q.families.includes(part) || q.familyParts.includes(part));
  return shared(a, b) || shared(b, a) ? 'part' : 'different';
}

/** Middle names, mostly kept as initials. */
export function compareMiddleName(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  const [left, right] = [a.middle, b.middle];
  if (left === '' || right === '') return undefined;
  if (left === right) return 'exact';
  if (left[0] === right[0] && (left.length === 1 || right.length === 1)) return 'initial';
  return left.length > 1 && right.length > 1 && slipped(left, right) ? 'similar' : 'different';
}
