import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editMce, type MceFiring } from './edit-mce.ts';
import { exampleMceSource, mceExampleClaim, openExampleMce } from './example-tables.ts';
import type { MceClaim } from './mce-claim.ts';
import { readMceDate } from './mce-date.ts';

const tables = openExampleMce();
const edit = (given: Partial<MceClaim>) => editMce(tables, mceExampleClaim(given));

describe('the discharge date of a claim', () => {
  it('is eight digits; a day beyond its month is the last day of the month', () => {
    expect(readMceDate('20260115')).toBe(20260115);
    expect(readMceDate(' 20260115 ')).toBe(20260115);
    expect(readMceDate('20260230')).toBe(20260228);
    expect(readMceDate('20240231')).toBe(20240229);
    for (const text of ['2026-01-15', '20261301', '20260132', '20260100', '2026011', '', 'abcdefgh'])
      expect(readMceDate(text), text).toBeUndefined();
  });

  it('stops the editor when it cannot be read or lies outside the tables', () => {
    for (const dischargeDate of ['', '19850930', '20261001'])
      expect(edit({ dischargeDate, diagnoses: ['XXXX'], admitDx: 'XXXX' })).toEqual({
        version: 431,
        editType: 'INVALID_DISCHARGE_DATE',
        counts: {},
        admit: [],
        dx: [{ code: 'XXXX', edits: [] }],
        px: [],
      });
  });
});

describe('the Medicare Code Editor', () => {
  it('looks codes up in capitals and compares duplicates letter for letter', () => {
    expect(edit({ diagnoses: ['i5020', 'I5020'] }).counts).toEqual({});
    expect(edit({ diagnoses: ['I5020', 'I5020'] }).counts).toEqual({ DUPLICATE_OF_PDX: 1 });
  });

  it('takes a field of zeros or blanks for no code, but not as principal diagnosis', () => {
    expect(edit({ diagnoses: ['000', '0000', ' '] }).counts).toEqual({ INVALID_CODE: 1 });
    expect(edit({ diagnoses: [' I5020'] }).counts).toEqual({ INVALID_CODE: 1 });
    expect(edit({ diagnoses: [] }).counts).toEqual({});
  });

  it('shows conflicts of the admitting diagnosis without counting them', () => {
    expect(edit({ admitDx: 'A33' })).toMatchObject({ editType: 'NONE', counts: {}, admit: ['AGE_CONFLICT'] });
    expect(edit({ admitDx: 'XXXX' })).toMatchObject({ editType: 'NONE', counts: { INVALID_ADMIT_DX: 1 } });
  });

  it('counts a bilateral procedure once for the claim and classes it as postpayment', () => {
    const claim = {
      icdVersion: 9,
      dischargeDate: '20051101',
      diagnoses: ['00323'],
      procedures: ['0070', '0071'],
    } as const;
    expect(edit(claim)).toMatchObject({ editType: 'POSTPAYMENT', counts: { BILATERAL: 1 } });
    expect(edit({ ...claim, age: 130 })).toMatchObject({ editType: 'BOTH' });
  });

  const codes = Object.values(exampleMceSource)
    .flatMap((rows) => (Array.isArray(rows) ? rows : []))
    .flatMap((row) => ('code' in row ? [String(row.code)] : []));
  const anyCode = fc.oneof({ arbitrary: fc.constantFrom(...codes), weight: 5 }, fc.string(), fc.constant(''));
  const anyClaim: fc.Arbitrary<MceClaim> = fc.record({
    dischargeDate: fc.oneof(fc.constantFrom('20060115', '20150930', '20190930', '20240930', '20260115'), fc.string()),
    icdVersion: fc.constantFrom(9, 10),
    age: fc.integer({ min: -2, max: 130 }),
    sex: fc.constantFrom('M', 'F', 'U'),
    dischargeStatus: fc.constantFrom(1, 20, 69, 99),
    lengthOfStay: fc.nat(10),
    admitDx: anyCode,
    diagnoses: fc.array(anyCode, { maxLength: 30 }),
    procedures: fc.array(anyCode, { maxLength: 30 }),
  });

  it('answers any claim whatever, code for code, and the same each time', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const result = editMce(tables, claim);
        expect(result.dx.map(({ code }) => code)).toEqual(claim.diagnoses);
        expect(result.px.map(({ code }) => code)).toEqual(claim.procedures);
        expect(editMce(tables, claim)).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('tells a recorder of every firing: what is counted and what the codes list', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const firings: MceFiring[] = [];
        const result = editMce(tables, claim, (firing) => firings.push(firing));
        const listed = [...result.dx, ...result.px].reduce(
          (sum, { edits }) => sum + edits.length,
          result.admit?.length ?? 0,
        );
        const whole = firings.filter(({ subject }) => subject.role === 'claim').length;
        expect(firings.length).toBe(listed + whole);
        const counted = Object.values(result.counts).reduce((sum, count) => sum + count, 0);
        expect(counted).toBeLessThanOrEqual(firings.length);
        expect(result.editType === 'NONE' || result.editType === 'INVALID_DISCHARGE_DATE' || counted > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
