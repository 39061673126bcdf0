import { describe, expect, it } from 'vitest';
import type { AbstractJson } from '../../../src/server/contract.ts';
import { combineAbstracts } from './combine-abstracts.ts';

const abstract = (rest: Partial<AbstractJson>): AbstractJson => ({
  id: 'c',
  setting: 'inpatient',
  sex: 'M',
  dischargeDate: '2026-03-04',
  dischargeStatus: '01',
  poaReporting: 'non-exempt',
  secondaryDiagnoses: [],
  procedures: [],
  ...rest,
});

describe('combined abstract', () => {
  it('keeps my sequence and answers and adds what only they have', () => {
    const mine = abstract({
      principalDiagnosis: { code: 'I214', poa: 'Y' },
      secondaryDiagnoses: [{ code: 'I10', poa: 'N' }],
    });
    const theirs = abstract({
      principalDiagnosis: { code: 'E119', poa: 'Y' },
      secondaryDiagnoses: [{ code: 'I10', poa: 'Y' }, { code: 'I214' }],
      procedures: [{ code: '4A023N7', date: '2026-03-01' }],
    });
    const both = combineAbstracts(mine, theirs);
    expect(both.principalDiagnosis).toEqual({ code: 'I214', poa: 'Y' });
    expect(both.secondaryDiagnoses).toEqual([
      { code: 'I10', poa: 'N' },
      { code: 'E119', poa: 'Y' },
    ]);
    expect(both.procedures).toEqual(theirs.procedures);
  });

  it('fills an empty principal place with theirs', () => {
    const theirs = abstract({ principalDiagnosis: { code: 'E119' } });
    expect(combineAbstracts(abstract({}), theirs).principalDiagnosis).toEqual({ code: 'E119' });
  });
});
