import { describe, expect, it } from 'vitest';
import { type Abstract, parseAbstract } from '../../abstract/index.ts';
import { auditAccuracy, compareAbstracts } from '../index.ts';

interface Given {
  readonly principal?: string;
  readonly secondary?: readonly string[];
  readonly procedures?: readonly string[];
  readonly status?: string;
}

/** `I10:Y` is a code with its POA. */
function abstract({ principal, secondary = [], procedures = [], status = '01' }: Given): Abstract {
  const coded = (text: string): Record<string, string> => {
    const [code = '', poa] = text.split(':');
    return { code, ...(poa === undefined ? {} : { poa }) };
  };
  const read = parseAbstract({
    id: 'a',
    setting: 'inpatient',
    sex: 'F',
    age: 70,
    dischargeDate: '2026-01-05',
    dischargeStatus: status,
    poaReporting: 'non-exempt',
    ...(principal === undefined ? {} : { principalDiagnosis: coded(principal) }),
    secondaryDiagnoses: secondary.map(coded),
    procedures: procedures.map((code) => ({ code })),
  });
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

describe('an auditor beside a coder', () => {
  it('keeps, adds, removes and changes POA', () => {
    const coder = abstract({ principal: 'J189:Y', secondary: ['I10:Y', 'N179:Y', 'E119:Y'] });
    const auditor = abstract({ principal: 'J189:Y', secondary: ['E119:Y', 'N179:N', 'J9601:Y'] });
    const { codes, principalAgrees } = compareAbstracts(coder, auditor);
    expect(codes.map(({ code, mark }) => `${code} ${mark}`)).toEqual([
      'J189 kept',
      'E119 kept',
      'N179 poa-changed',
      'J9601 added',
      'I10 removed',
    ]);
    expect(principalAgrees).toBe(true);
  });
  it('resequences when the principal changes place', () => {
    const { codes, principalAgrees } = compareAbstracts(
      abstract({ principal: 'J189', secondary: ['A419'] }),
      abstract({ principal: 'A419', secondary: ['J189'] }),
    );
    expect(codes.map(({ mark }) => mark)).toEqual(['resequenced', 'resequenced']);
    expect(principalAgrees).toBe(false);
  });
  it('matches the same code twice in order', () => {
    const { codes } = compareAbstracts(
      abstract({ principal: 'J189', secondary: ['S0101XA', 'S0101XA'] }),
      abstract({ principal: 'J189', secondary: ['S0101XA'] }),
    );
    expect(codes.map(({ mark }) => mark)).toEqual(['kept', 'kept', 'removed']);
  });
});

describe('the accuracy of an audit', () => {
  const same = { comparison: compareAbstracts(abstract({ principal: 'J189:Y' }), abstract({ principal: 'J189:Y' })) };
  const moved = {
    comparison: compareAbstracts(
      abstract({ principal: 'J189:Y', secondary: ['A419:Y', 'I10:N'], procedures: ['0BH17EZ'] }),
      abstract({ principal: 'A419:Y', secondary: ['J189:Y', 'I10:Y'], procedures: ['0BH17EZ'] }),
    ),
    coderDrg: '193',
    auditorDrg: '871',
  };
  it('names numerator and denominator of each measure', () => {
    const figures = auditAccuracy([{ ...same, coderDrg: '195', auditorDrg: '195' }, moved]);
    expect(figures.codeOverCode).toMatchObject({ count: 3, of: 5 });
    expect(figures.recordOverRecord).toMatchObject({ count: 1, of: 2 });
    expect(figures.drg).toMatchObject({ count: 1, of: 2 });
    expect(figures.principalDiagnosis).toMatchObject({ count: 1, of: 2 });
    expect(figures.poa).toMatchObject({ count: 3, of: 4 });
    expect(figures.errors).toEqual({ added: 0, removed: 0, resequenced: 2, poa: 1 });
  });
  it('weighs a wrong principal diagnosis as the department says, never below nothing', () => {
    expect(auditAccuracy([moved], { principalWeight: 2 }).codeOverCode).toMatchObject({ count: 1, of: 4 });
    expect(auditAccuracy([moved], { principalWeight: 9 }).codeOverCode).toMatchObject({ count: 0, of: 4 });
  });
  it('of nothing has no share', () => {
    expect(auditAccuracy([]).codeOverCode).toEqual({ count: 0, of: 0 });
  });
});
