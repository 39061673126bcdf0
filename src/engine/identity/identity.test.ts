import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockingKeys,
  comparisons,
  defaultMatchConfiguration,
  detectOverlay,
  judgePair,
  matchFields,
  matchPersons,
  normalisePerson,
  type PersonFacts,
  pairWeights,
  preparePerson,
  scorePair,
} from './index.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { nysiis } from './nysiis.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { soundex } from './soundex.ts';

const weights = pairWeights(defaultMatchConfiguration);
const name = fc.oneof(
  fc.constantFrom(
    'Anna',
    'Bill',
    'William',
    'O’Brien',
    'García',
    'de la Cruz',
    'Smith Jr',
    'Smith',
    'Smyth',
    'Baby Boy',
    'J',
    'Mr. John',
    'Müller-Groß',
    'Ann',
  ),
  fc.string({ unit: 'grapheme', maxLength: 14 }),
);
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const facts = fc
  .record({
    id: fc.uuid(),
    givenName: some(name),
    middleName: some(name),
    familyName: some(name),
    otherFamilyNames: some(fc.array(name, { maxLength: 2 })),
    suffix: some(fc.constantFrom('Jr', 'III', 'sr', 'x')),
    birthDate: some(
      fc.constantFrom('1980-04-05', '1980-05-04', '04/05/1980', '19810405', '1900-01-01', 'x', '1980-04-06T00:00'),
    ),
    sex: some(fc.constantFrom('F', 'male', '')),
    ssn: some(fc.constantFrom('212-45-6789', '212456798', '***-**-6789', '999-99-9999', '078-05-1120', '')),
    identifiers: some(
      fc.array(fc.record({ system: fc.constantFrom('A', 'B'), value: fc.constantFrom('0012 3', '00124', '77') }), {
        maxLength: 2,
      }),
    ),
    phones: some(
      fc.array(fc.constantFrom('(312) 555-0188', '1-312-555-0188 x4', '5550188', '0000000'), { maxLength: 2 }),
    ),
    addressLines: some(
      fc.array(
        fc.oneof(
          fc.constantFrom('12 Main Street Apt 4', '12 MAIN ST #4', 'P.O. Box 9', 'homeless', 'Unit 3 5 North Avenue'),
          name,
        ),
        { maxLength: 2 },
      ),
    ),
    city: some(name),
    state: some(fc.constantFrom('Illinois', 'IL', 'nsw')),
    postalCode: some(fc.constantFrom('60601', '60601-1234', '2000', '00000')),
  })
  .map(
    (record) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as PersonFacts,
  );

const person = (more: Partial<PersonFacts>): PersonFacts => ({
  id: 'a',
  givenName: 'Teresa',
  familyName: 'Vandermeer',
  birthDate: '1962-03-14',
  sex: 'F',
  ssn: '212456789',
  addressLines: ['12 Main Street'],
  city: 'Peoria',
  state: 'IL',
  postalCode: '61602',
  phones: ['309-555-0142'],
  ...more,
});
const judge = (a: PersonFacts, b: PersonFacts) => judgePair(weights, preparePerson(a), preparePerson(b));

describe('person facts', () => {
  it('are normalised once and for all', () => {
    fc.assert(
      fc.property(facts, (raw) => {
        const once = normalisePerson(raw);
        expect(normalisePerson(once)).toEqual(once);
      }),
    );
  });

  it('lose diacritics, titles, suffixes, placeholders and numbers never assigned', () => {
    expect(
      normalisePerson({
        id: 'a',
        givenName: 'Dr. José',
        familyName: 'Núñez-Groß, Jr.',
        birthDate: '3/4/1950',
        ssn: '999-99-9999',
        phones: ['+1 (309) 555-0142 ext 7', '0000000000'],
        addressLines: ['12 North Main Street, Apartment 4B'],
        state: 'New York',
        postalCode: '10001-0022',
      }),
    ).toEqual({
      id: 'a',
      givenName: 'JOSE',
      familyName: 'NUNEZ GROSS',
      suffix: 'JR',
      birthDate: '19500304',
      phones: ['3095550142'],
      addressLines: ['12 N MAIN ST APT 4B'],
      state: 'NY',
      postalCode: '10001',
    });
    expect(
      normalisePerson({
        id: 'n',
        givenName: 'Baby Girl',
        familyName: 'Doe',
        birthDate: '1900-01-01',
        ssn: '078-05-1120',
      }),
    ).toEqual({ id: 'n', familyName: 'DOE' });
  });
});

describe('sounds and likeness', () => {
  it('follow the published examples', () => {
    expect(['ROBERT', 'RUPERT', 'ASHCRAFT', 'TYMCZAK', 'PFISTER', 'HONEYMAN'].map(soundex)).toEqual([
      'R163',
      'R163',
      'A261',
      'T522',
      'P236',
      'H555',
    ]);
    expect([
      nysiis('BROWN') === nysiis('BRAUN'),
      nysiis('PHILLIPS') === nysiis('FILIPS'),
      nysiis('KNIGHT') === nysiis('NIGHT'),
    ]).toEqual([true, true, true]);
    expect(
      [jaroWinkler('MARTHA', 'MARHTA'), jaroWinkler('DWAYNE', 'DUANE'), jaroWinkler('DIXON', 'DICKSONX')].map((x) =>
        x.toFixed(3),
      ),
    ).toEqual(['0.961', '0.840', '0.813']);
  });

  it('are the same in both directions', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
        expect(oneSlipApart(a, b)).toBe(oneSlipApart(b, a));
        expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('know one slip from two', () => {
    expect([
      oneSlipApart('19620314', '19620341'),
      oneSlipApart('SMITH', 'SMIT'),
      oneSlipApart('SMITH', 'SMYTH'),
      oneSlipApart('SMITH', 'SMYT'),
      oneSlipApart('A', 'A'),
    ]).toEqual([true, true, true, false, false]);
  });
});

describe('a score', () => {
  it('is the same in both directions and the sum of its explanation', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [p, q] = [preparePerson(a), preparePerson(b)];
        const there = judgePair(weights, p, q);
        const back = judgePair(weights, q, p);
        expect(there).toEqual(back);
        expect(there.score).toBe(scorePair(weights, p, q));
        expect(there.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBe(there.score);
      }),
    );
  });

  it('takes nothing missing for a disagreement', () => {
    const known = judge(person({}), person({ id: 'b' }));
    const { ssn: _, ...unknown } = person({ id: 'b' });
    const less = judge(person({}), unknown);
    expect(less.evidence.find(({ field }) => field === 'ssn')).toEqual({ field: 'ssn', level: 'missing', weight: 0 });
    expect(less.score).toBeLessThan(known.score);
    expect(judge({ id: 'x' }, { id: 'y' })).toMatchObject({ score: 0, verdict: 'new' });
  });

  it('rests on chances that add up to one for every level that can be answered', () => {
    for (const field of matchFields) {
      const chances = defaultMatchConfiguration.fields[field];
      expect(chances.map(({ level }) => level).sort(), field).toEqual([...comparisons[field].levels].sort());
      for (const side of ['m', 'u'] as const)
        expect(
          chances.reduce((sum, chance) => sum + chance[side], 0),
          `${field} ${side}`,
        ).toBeCloseTo(1, 9);
    }
  });
});

describe('a verdict', () => {
  it('links a nickname, a typing slip, changed-over names and a marriage', () => {
    const others: readonly Partial<PersonFacts>[] = [
      { givenName: 'Tess' },
      { familyName: 'Vandermer' },
      { givenName: 'Vandermeer', familyName: 'Teresa' },
      { birthDate: '1962-04-13' },
      { familyName: 'Ott', otherFamilyNames: ['Vandermeer'], addressLines: ['9 Elm Road'], phones: ['2175550111'] },
    ];
    expect(
      others
        .map((other) => judge(person({}), person({ id: 'b', ...other })).verdict)
        .filter((verdict) => verdict !== 'link'),
    ).toEqual([]);
  });

  it('does not link on name and birth date alone', () => {
    const bare: PersonFacts = { id: 'a', givenName: 'Maria', familyName: 'Garcia', birthDate: '1970-01-09', sex: 'F' };
    expect(judge(bare, { ...bare, id: 'b' })).toMatchObject({ verdict: 'review', cautions: ['uncorroborated'] });
    const phone = { phones: ['713-555-0142'] };
    expect(judge({ ...bare, ...phone }, { ...bare, ...phone, id: 'b' })).toMatchObject({
      verdict: 'link',
      cautions: [],
    });
  });

  it('leaves twins, parent and child, other generations and sexes to a person', () => {
    const { ssn: _, ...one } = person({});
    const of = (other: Partial<PersonFacts>) => judge(one, { ...one, id: 'b', ...other });
    expect(of({ givenName: 'Margaret' })).toMatchObject({ verdict: 'review', cautions: ['possible-siblings'] });
    expect(of({ birthDate: '1989-11-30' })).toMatchObject({
      verdict: 'review',
      cautions: ['possible-parent-and-child'],
    });
    expect(of({ sex: 'M' })).toMatchObject({ verdict: 'review', cautions: ['sex-differs'] });
    expect(judge({ ...one, suffix: 'Sr' }, { ...one, id: 'b', familyName: 'Vandermeer Jr' })).toMatchObject({
      verdict: 'review',
      cautions: ['generation-differs'],
    });
    expect(
      judge(
        { id: 'a', givenName: 'Ana', familyName: 'Lopez', sex: 'F' },
        { id: 'b', givenName: 'Eva', familyName: 'Kim', sex: 'F' },
      ).verdict,
    ).toBe('new');
  });
});

describe('blocking', () => {
  it('brings a person together with every single mistake', () => {
    const keys = (facts: PersonFacts): ReadonlySet<string> =>
      new Set(blockingKeys(preparePerson(facts)).map(({ pass, key }) => `${pass} ${key}`));
    const base = keys(person({}));
    const mistakes: readonly Partial<PersonFacts>[] = [
      { givenName: 'Xavier' },
      { familyName: 'Other' },
      { birthDate: '1901-09-09' },
      { ssn: '' },
      { postalCode: '', addressLines: [] },
      { phones: [] },
      { givenName: 'Vandermeer', familyName: 'Teresa' },
      { ssn: '6789' },
    ];
    for (const mistake of mistakes)
      expect(
        [...keys(person(mistake))].some((key) => base.has(key)),
        JSON.stringify(mistake),
      ).toBe(true);
  });

  it('pairs each record of a list at most once, in order, and counts blocks that are too large', () => {
    const many = Array.from({ length: 6 }, (_, i) => person({ id: `r${i}` }));
    const { pairs } = matchPersons(defaultMatchConfiguration, many, undefined);
    expect(new Set(pairs.map(({ left, right }) => `${left} ${right}`)).size).toBe(15);
    expect(matchPersons({ ...defaultMatchConfiguration, largestBlock: 5 }, many, undefined)).toMatchObject({
      pairs: [],
      skippedBlocks: { ssn: 2 },
    });
    const twice = matchPersons(defaultMatchConfiguration, [person({ id: 'l' })], many, { oneToOne: true });
    expect(twice.pairs.map(({ left, right }) => [left, right])).toEqual([['l', 'r0']]);
  });
});

describe('an overlay', () => {
  const overlay = (after: Partial<PersonFacts>) => detectOverlay(defaultMatchConfiguration, person({}), person(after));
  it('is suspected when a registration becomes somebody else', () => {
    expect(overlay({ givenName: 'Harold', birthDate: '1931-07-02' })).toMatchObject({
      suspected: true,
      replaced: ['givenName', 'birthDate'],
    });
    expect(
      overlay({ givenName: 'Harold', familyName: 'Quist', birthDate: '1931-07-02', sex: 'M', ssn: '512339874' })
        .suspected,
    ).toBe(true);
  });

  it('is not suspected for a correction, a marriage or a move', () => {
    for (const after of [
      { birthDate: '1962-03-15' },
      { familyName: 'Ott' },
      { givenName: 'Theresa' },
      { addressLines: ['9 Elm Road'], phones: [] },
      { ssn: '512339874' },
    ])
      expect(overlay(after).suspected).toBe(false);
  });
});
