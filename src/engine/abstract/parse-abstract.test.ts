import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAtAdmission, formatAbstract, lengthOfStay, parseAbstract } from './index.ts';
import { abstractJsonSchema, abstractSchema } from './schema/index.ts';

const whole = {
  id: 'A-1',
  sex: 'F',
  birthDate: '1950-03-01',
  admissionDate: '2026-03-01',
  dischargeDate: '2026-03-04',
  dischargeStatus: '01',
  admittingDiagnosis: 'r06.02',
  principalDiagnosis: { code: 'j44.1', poa: 'Y' },
  secondaryDiagnoses: ['I10', { code: 'Z87.891', poa: '1' }],
  procedures: [{ code: '0bh17ez', date: '2026-03-02' }],
};
const pathsOf = (json: unknown): readonly string[] => {
  const read = parseAbstract(json);
  return read.ok ? [] : read.problems.map((problem) => problem.path);
};

describe('an abstract', () => {
  it('is read with codes in any case, with or without dot, as text or object', () => {
    const read = parseAbstract(whole);
    expect(read.ok && read.value).toMatchObject({
      setting: 'inpatient',
      poaReporting: 'non-exempt',
      admittingDiagnosis: 'R0602',
      principalDiagnosis: { code: 'J441', poa: 'Y' },
      secondaryDiagnoses: [{ code: 'I10' }, { code: 'Z87891', poa: 'exempt' }],
      procedures: [{ code: '0BH17EZ', date: '2026-03-02' }],
    });
  });

  it('survives being written and read again', () => {
    const first = parseAbstract(whole);
    if (!first.ok) throw new Error('the example must parse');
    expect(parseAbstract(JSON.parse(JSON.stringify(formatAbstract(first.value))))).toEqual(first);
    expect(abstractSchema.safeParse(formatAbstract(first.value)).success).toBe(true);
  });

  it('counts age at admission and at least one day of stay', () => {
    const read = parseAbstract({ ...whole, admissionDate: '2026-02-28', dischargeDate: '2026-02-28', procedures: [] });
    expect(read.ok && [ageAtAdmission(read.value), lengthOfStay(read.value)]).toEqual([75, 1]);
  });

  it.each([
    ['dischargeDate', '2026-02-30', '/dischargeDate'],
    ['dischargeStatus', 1, '/dischargeStatus'],
    ['dischargeStatus', '1', '/dischargeStatus'],
    ['sex', 'X', '/sex'],
    ['age', 3.5, '/age'],
    ['lengthOfStay', 9, '/lengthOfStay'],
    ['birthDate', '2026-03-02', '/birthDate'],
    ['admissionDate', '2026-03-05', '/dischargeDate'],
    ['principalDiagnosis', { code: 'J44.1', poa: 'Q' }, '/principalDiagnosis/poa'],
    ['secondaryDiagnoses', [{ code: 'I10', poa: 'constructor' }], '/secondaryDiagnoses/0/poa'],
    ['secondaryDiagnoses', ['I10', { code: 'I1!' }], '/secondaryDiagnoses/1/code'],
    ['secondaryDiagnoses', [7], '/secondaryDiagnoses/0'],
    ['procedures', [{ code: '0BH17EZ', date: '2026-02-30' }], '/procedures/0/date'],
    ['principalDiagnosis', { code: 'Ј44.1' }, '/principalDiagnosis/code'],
    ['secondaryDiagnoses', ['I10', 'no code'], '/secondaryDiagnoses/1'],
    ['secondaryDiagnoses', 'I10', '/secondaryDiagnoses'],
    ['procedures', [{ code: '0BI17EZ' }], '/procedures/0/code'],
    ['procedures', [{ code: '0BH17EZ', date: 'soon' }], '/procedures/0/date'],
    ['diagnosis', 'I10', '/diagnosis'],
  ])('is refused by the name of the field when %s is %j', (field, value, path) => {
    expect(pathsOf({ ...whole, [field]: value })).toEqual([path]);
  });

  it('names every problem at once', () => {
    expect(pathsOf({ sex: 'F' })).toEqual(['/id', '/dischargeDate', '/dischargeStatus']);
    expect(pathsOf(null)).toEqual(['']);
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseAbstract(json).ok === 'boolean'));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (field, value) => {
        return typeof parseAbstract({ ...whole, [field]: value }).ok === 'boolean';
      }),
    );
  });

  it('publishes a JSON Schema that names the same fields', () => {
    const schema = abstractJsonSchema() as { properties: Record<string, unknown>; required: string[] };
    expect(Object.keys(whole).filter((field) => !(field in schema.properties))).toEqual([]);
    expect(schema.required).toEqual(['id', 'sex', 'dischargeDate', 'dischargeStatus']);
  });
});
