import { compareCity, compareHouseNumber, comparePostalCode, compareStreet } from './compare-address.ts';
import { compareFamilyName, compareGivenName, compareMiddleName } from './compare-names.ts';
import { compareBirthDate, compareIdentifier, comparePhone, compareSsn } from './compare-numbers.ts';
import type { AgreementLevel, MatchField } from './match-configuration.ts';
import type { PreparedPerson } from './prepare-person.ts';

export type Comparison = (a: PreparedPerson, b: PreparedPerson) => AgreementLevel | undefined;

const equal =
  (value: (person: PreparedPerson) => string): Comparison =>
  (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === '' || right === '') return undefined;
    return left === right ? 'exact' : 'different';
  };

interface FieldComparison {
  readonly compare: Comparison;
  /** Every level it can answer; a configuration gives a chance to each. */
  readonly levels: readonly AgreementLevel[];
}

/** How each field is compared. Symmetric; undefined when a side is missing, which says nothing for or against. */
export const comparisons: Readonly<Record<MatchField, FieldComparison>> = {
  givenName: { compare: compareGivenName, levels: ['exact', 'nickname', 'swapped', 'similar', 'initial', 'different'] },
  familyName: { compare: compareFamilyName, levels: ['exact', 'swapped', 'similar', 'former', 'part', 'different'] },
  middleName: { compare: compareMiddleName, levels: ['exact', 'initial', 'similar', 'different'] },
  suffix: { compare: equal((person) => person.suffix), levels: ['exact', 'different'] },
  birthDate: { compare: compareBirthDate, levels: ['exact', 'transposed', 'oneDigit', 'twoParts', 'different'] },
  sex: { compare: equal((person) => person.sex), levels: ['exact', 'different'] },
  ssn: { compare: compareSsn, levels: ['exact', 'lastFour', 'oneDigit', 'different'] },
  identifier: { compare: compareIdentifier, levels: ['exact', 'oneDigit', 'different'] },
  phone: { compare: comparePhone, levels: ['exact', 'near', 'different'] },
  email: { compare: equal((person) => person.email), levels: ['exact', 'different'] },
  houseNumber: { compare: compareHouseNumber, levels: ['exact', 'oneDigit', 'different'] },
  street: { compare: compareStreet, levels: ['exact', 'similar', 'different'] },
  city: { compare: compareCity, levels: ['exact', 'similar', 'different'] },
  state: { compare: equal((person) => person.state), levels: ['exact', 'different'] },
  postalCode: { compare: comparePostalCode, levels: ['exact', 'oneDigit', 'different'] },
};
