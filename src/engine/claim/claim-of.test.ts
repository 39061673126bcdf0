import { describe, expect, it } from 'vitest';
import { type Cents, isoDate } from '../../base/index.ts';
import { parseAbstract } from '../abstract/index.ts';
import type { ClaimRequest } from './claim-request.ts';
import { exampleRequest } from './example-request.ts';
import { claimOf, isNpi } from './index.ts';

const rules = (request: ClaimRequest): readonly string[] => claimOf(request).findings.map(({ rule }) => rule);
const request = (change: Partial<ClaimRequest>): ClaimRequest => ({ ...exampleRequest(), ...change });
const encounter = (change: Partial<ClaimRequest['encounter']>): ClaimRequest =>
  request({ encounter: { ...exampleRequest().encounter, ...change } });

describe('A claim from an abstract', () => {
  it('carries the codes in their roles, without an indicator for an exempt code', () => {
    const { claim, findings } = claimOf(exampleRequest());
    expect(findings).toEqual([]);
    expect(claim.diagnoses).toEqual([
      { role: 'principal', code: 'J189', poa: 'Y' },
      { role: 'admitting', code: 'R0602' },
      { role: 'other', code: 'I10', poa: 'Y' },
      { role: 'other', code: 'E119', poa: 'Y' },
      { role: 'other', code: 'Z794' },
    ]);
    expect(claim).toMatchObject({ facilityType: '11', frequency: '1', totalCents: 925_076, drg: '193' });
    expect(claim.serviceLines.map(({ revenueCode, cents, quantity }) => [revenueCode, cents, quantity])).toEqual([
      ['0120', 800_000, '4'],
      ['0250', 125_076, '10'],
    ]);
  });

  it('says what is missing instead of making it up', () => {
    const { encounter: known } = exampleRequest();
    const { admissionType: _, dischargeTime: __, attending: ___, ...rest } = known;
    expect(rules(request({ encounter: rest }))).toEqual([
      'claim/admission-missing',
      'claim/discharge-hour-missing',
      'claim/attending-missing',
    ]);
  });

  it.each([
    [
      'a replacement without the number of the claim',
      encounter({ frequency: '7' }),
      'claim/payer-control-number-missing',
    ],
    [
      'an original with such a number',
      encounter({ payerControlNumber: 'ICN1' }),
      'claim/payer-control-number-unexpected',
    ],
    ['an interim bill of a discharged patient', encounter({ typeOfBill: '112' }), 'claim/frequency-status'],
    [
      'a long patient control number',
      encounter({ patientControlNumber: 'P'.repeat(21) }),
      'claim/patient-control-number',
    ],
    ['no charge', request({ charges: [] }), 'claim/lines-missing'],
  ])('finds %s', (_, given, rule) => {
    expect(rules(given)).toContain(rule);
  });

  it('asks for every indicator that is not given', () => {
    const abstract = parseAbstract({
      id: 'a',
      sex: 'F',
      admissionDate: '2026-10-20',
      dischargeDate: '2026-10-24',
      dischargeStatus: '01',
      admittingDiagnosis: 'R06.02',
      principalDiagnosis: 'J18.9',
      secondaryDiagnoses: ['W19.XXXA'],
    });
    if (!abstract.ok) throw new Error('malformed');
    const { claim, findings } = claimOf(request({ abstract: abstract.value }));
    expect(findings.filter(({ rule }) => rule === 'claim/poa-missing').map(({ field }) => field)).toEqual([
      '/principalDiagnosis/poa',
      '/secondaryDiagnoses/0/poa',
    ]);
    expect(claim.diagnoses.at(-1)).toEqual({ role: 'externalCause', code: 'W19XXXA' });
  });

  it('nets credits, drops what comes to nothing and finds what stays below zero', () => {
    const credit = { id: 'k', revenueCode: '0301', date: isoDate('2026-10-21'), unit: 'UN' };
    const charges = [
      ...exampleRequest().charges,
      { ...credit, id: 'k1', quantity: 2, cents: 8_000 as Cents },
      { ...credit, id: 'k2', quantity: -2, cents: -8_000 as Cents },
      { ...credit, id: 'k3', revenueCode: '0320', quantity: -1, cents: -100 as Cents },
    ];
    const { claim, findings } = claimOf(request({ charges }));
    expect(claim.serviceLines.map(({ revenueCode }) => revenueCode)).toEqual(['0120', '0250', '0320']);
    expect(findings.map(({ rule }) => rule)).toEqual(['claim/line-negative', 'claim/units']);
  });

  it('keeps the codes that decide the DRG when there are more than fit', () => {
    const { abstract } = exampleRequest();
    const [sample] = abstract.secondaryDiagnoses;
    if (!sample) throw new Error('no example');
    const secondaryDiagnoses = Array.from({ length: 26 }, (_, i) => ({
      ...sample,
      code: `A0${i + 10}` as typeof sample.code,
    }));
    const { claim, findings } = claimOf(
      request({ abstract: { ...abstract, secondaryDiagnoses }, important: new Set(['A035']) }),
    );
    const others = claim.diagnoses.filter(({ role }) => role === 'other').map(({ code }) => code);
    expect(others).toHaveLength(24);
    expect(others.at(-1)).toBe('A035');
    expect(findings[0]).toMatchObject({ rule: 'claim/diagnosis-limit', codes: ['A033', 'A034'] });
  });

  it('links professional lines to diagnoses in the coder’s order and never by default', () => {
    const charge = {
      id: 'L1',
      date: isoDate('2026-10-24'),
      cents: 14_550 as Cents,
      quantity: 1,
      unit: 'UN',
      procedure: '99213',
    };
    const { claim, findings } = claimOf(
      request({
        form: 'professional',
        encounter: { ...exampleRequest().encounter, placeOfService: '11' },
        charges: [
          { ...charge, diagnoses: ['I10', 'J189'] },
          { ...charge, id: 'L2' },
        ],
      }),
    );
    expect(claim.serviceLines.map(({ pointers }) => pointers)).toEqual([[2, 1], []]);
    expect(findings.map(({ rule }) => rule)).toEqual(['claim/pointer']);
  });
});

describe('An NPI', () => {
  it('ends in its check digit', () => {
    expect(isNpi('1234567893')).toBe(true);
    expect(isNpi('1234567890')).toBe(false);
    expect(isNpi('123456789')).toBe(false);
  });
});
