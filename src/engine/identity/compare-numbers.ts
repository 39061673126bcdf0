import type { AgreementLevel } from './match-configuration.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import type { PreparedPerson } from './prepare-person.ts';

/** Birth dates: equal, month and day changed over, one digit off or two swapped, two of year, month and day right. */
export function compareBirthDate(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  const [left, right] = [a.birth, b.birth];
  if (left === '' || right === '') return undefined;
  if (left === right) return 'exact';
  const sameYear = left.startsWith(right.slice(0, 4));
  if (sameYear && left.slice(4, 6) === right.slice(6) && left.slice(6) === right.slice(4, 6)) return 'transposed';
  if (oneSlipApart(left, right)) return 'oneDigit';
  const parts =
    Number(sameYear) + Number(left.slice(4, 6) === right.slice(4, 6)) + Number(left.slice(6) === right.slice(6));
  return parts === 2 ? 'twoParts' : 'different';
}

/** Social Security numbers; one side may hold the last four digits only. */
export function compareSsn(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  const [left, right] = [a.ssn, b.ssn];
  if (left === '' || right === '') return undefined;
  if (left.length !== right.length || left.length === 5)
    return left.slice(-4) === right.slice(-4) ? 'lastFour' : 'different';
  if (left === right) return 'exact';
  return oneSlipApart(left, right) ? 'oneDigit' : 'different';
}

/** Identifiers of systems that both records know; different numbers of one system are what a duplicate has, too. */
export function compareIdentifier(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  if (a.identifiers.length === 0 || b.identifiers.length === 0) return undefined;
  let best: AgreementLevel | undefined;
  for (const left of a.identifiers) {
    const system = left.slice(0, left.lastIndexOf(' ') + 1);
    for (const right of b.identifiers) {
      if (left === right) return 'exact';
      if (!right.startsWith(system) || right.lastIndexOf(' ') + 1 !== system.length) continue;
      if (left.length - system.length > 4 && oneSlipApart(left, right)) best = 'oneDigit';
      else best ??= 'different';
    }
  }
  return best;
}

/** Telephone numbers of any kind against each other; numbers without area code agree by their last seven digits. */
export function comparePhone(a: PreparedPerson, b: PreparedPerson): AgreementLevel | undefined {
  if (a.phones.length === 0 || b.phones.length === 0) return undefined;
  let best: AgreementLevel = 'different';
  for (const left of a.phones)
    for (const right of b.phones) {
      if (left === right) return 'exact';
      if (left.slice(-7) === right.slice(-7) || oneSlipApart(left, right)) best = 'near';
    }
  return best;
}
