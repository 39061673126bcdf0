import { describe, expect, it } from 'vitest';
import { defaultMatchConfiguration, estimateChances, type PersonFacts, preparePerson } from './index.ts';

const givens = ['Ann', 'Ruth', 'Olga', 'Pia', 'Zoe', 'Ida', 'Eve', 'May', 'Kay', 'Uma'];
const families = ['Brandt', 'Okafor', 'Nguyen', 'Castillo', 'Lindqvist', 'Haddad', 'Moreau', 'Petrov'];
const of = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const person = (i: number, sex: string): PersonFacts => ({
  id: `p${i}`,
  givenName: of(givens, i),
  familyName: of(families, Math.floor(i / 10)),
  birthDate: `19${String(10 + (i % 80))}-0${1 + (i % 9)}-1${i % 10}`,
  sex,
});

describe('estimated chances', () => {
  const same = Array.from(
    { length: 200 },
    (_, i) => [preparePerson(person(i, 'F')), preparePerson(person(i, i % 10 === 0 ? 'M' : 'F'))] as const,
  );
  const apart = Array.from(
    { length: 300 },
    (_, i) => [preparePerson(person(i, i % 2 ? 'F' : 'M')), preparePerson(person(i + 37, i % 3 ? 'F' : 'M'))] as const,
  );
  const estimate = estimateChances(defaultMatchConfiguration, [...same, ...apart], apart);

  it('find the share of pairs that are one person, and how often their sex was mistyped', () => {
    expect(estimate.share).toBeCloseTo(0.4, 2);
    expect(estimate.fields.sex.find(({ level }) => level === 'different')?.m).toBeCloseTo(0.1, 1);
  });

  it('add up to one and leave alone what was never seen', () => {
    for (const chances of Object.values(estimate.fields))
      for (const side of ['m', 'u'] as const)
        expect(chances.reduce((sum, chance) => sum + chance[side], 0)).toBeCloseTo(1, 9);
    expect(estimate.fields.ssn).toEqual(defaultMatchConfiguration.fields.ssn);
  });
});
