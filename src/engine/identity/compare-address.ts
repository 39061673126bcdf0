import { jaroWinkler } from './jaro-winkler.ts';
import type { AgreementLevel } from './match-configuration.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import type { PreparedPerson } from './prepare-person.ts';

const similarFrom = 0.88;

/** Street names of any line against each other, the best counting: lines are often changed over. */
export function compareStreet(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  if (a.streets.length === 0 || b.streets.length === 0) return undefined;
  let best = 0;
  for (const left of a.streets)
    for (const right of b.streets) {
      if (left === right) return 'exact';
      best = Math.max(best, jaroWinkler(left, right));
    }
  return best >= similarFrom ? 'similar' : 'different';
}

/** City names. */
export function compareCity(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  if (a.city === '' || b.city === '') return undefined;
  if (a.city === b.city) return 'exact';
  return jaroWinkler(a.city, b.city) >= similarFrom ? 'similar' : 'different';
}

/** Texts that are equal, one slip apart, or different. */
const byDigits = (a: string, b: string): AgreementLevel | undefined => {
  if (a === '' || b === '') return undefined;
  if (a === b) return 'exact';
  return oneSlipApart(a, b) ? 'oneDigit' : 'different';
};

export const compareHouseNumber = (a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined =>
  byDigits(a.houseNumber, b.houseNumber);
export const comparePostalCode = (a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined =>
  byDigits(a.postalCode, b.postalCode);
