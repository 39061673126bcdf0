import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractOf } from '../../../../test/example-abstract.ts';
import { starterGrouper } from '../../../../test/grouper-tables.ts';
import { listed, starterTable } from '../../../../test/starter-files.ts';
import { isoDate } from '../../../base/index.ts';
import type { MsDrgClaim } from './claim/ms-drg-claim.ts';
import { groupClaim } from './group-claim.ts';
import { groupMsDrg, stateOf } from './group-ms-drg.ts';
import type { MsDrgVerdict } from './ms-drg-verdict.ts';

const tables = starterGrouper();
const state = stateOf(tables.of(tables.versions[1] ?? tables.versions[0] ?? never()));
function never(): never {
  throw new Error('the starter edition has versions');
}
const group = (claim: MsDrgClaim): MsDrgVerdict => groupClaim(state, claim).verdict;

const diagnoses = starterTable('ms-drg-diagnoses.tsv');
const codes = diagnoses.map(([code = '']) => code);
const procedures = starterTable('ms-drg-procedures.tsv').map(([code = '']) => code);
/** Recognised, neither CC nor MCC, and named by no formula. */
const silent = diagnoses
  .filter(([, , severity, ...operands]) => severity === 'NON_CC' && operands.every((cell) => listed(cell).length === 0))
  .map(([code = '']) => code);

const poa = fc.constantFrom('Y', 'N', 'U', 'W', '', '1', 'E');
const claims = fc.record({
  sex: fc.constantFrom('M', 'F', 'U'),
  dischargeStatus: fc.constantFrom('01', '02', '07', '20', '30', '99'),
  poaReporting: fc.constantFrom('exempt', 'non-exempt'),
  principalDiagnosis: fc.record({ code: fc.constantFrom(...codes) }),
  secondaryDiagnoses: fc.array(fc.record({ code: fc.constantFrom(...codes, 'ZZZ', ''), poa }), { maxLength: 12 }),
  procedures: fc.array(fc.record({ code: fc.constantFrom(...procedures, '0000000') }), { maxLength: 6 }),
}) as fc.Arbitrary<MsDrgClaim>;

describe('the MS-DRG grouper', () => {
  it('gives every claim exactly one verdict, the same every time', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const verdict = group(claim);
        expect(verdict.secondaryDiagnoses).toHaveLength(claim.secondaryDiagnoses.length);
        expect(verdict.procedures).toHaveLength(claim.procedures.length);
        expect(Number.isInteger(verdict.initial.drg) && Number.isInteger(verdict.final.drg)).toBe(true);
        expect(verdict.initial.returnCode === 'OK' ? verdict.initial.drg !== 999 : verdict.initial.drg === 999).toBe(
          true,
        );
        expect(group(structuredClone(claim))).toEqual(verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind the order of secondary diagnoses', () => {
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.nat()), (claim, random) => {
        const keyed = claim.secondaryDiagnoses.map((one) => [random.next().value as number, one] as const);
        const shuffled = keyed.sort(([a], [b]) => a - b).map(([, one]) => one);
        const [before, after] = [group(claim), group({ ...claim, secondaryDiagnoses: shuffled })];
        expect([after.initial, after.final]).toEqual([before.initial, before.final]);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind a further code that is neither CC nor MCC and stands on no list, newborns apart', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...silent), poa, (claim, code, answer) => {
        const before = group(claim);
        fc.pre(before.initial.mdc !== 15);
        const added = { ...claim, secondaryDiagnoses: [...claim.secondaryDiagnoses, { code, poa: answer }] };
        const after = group(added);
        expect({ ...after, secondaryDiagnoses: after.secondaryDiagnoses.slice(0, -1) }).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever text stands for a code', () => {
    const text = fc.oneof(fc.string({ maxLength: 9 }), fc.string({ unit: 'grapheme', maxLength: 9 }));
    fc.assert(
      fc.property(claims, fc.array(text), fc.array(text), (claim, dx, px) => {
        const verdict = group({
          ...claim,
          secondaryDiagnoses: dx.map((code) => ({ code })),
          procedures: px.map((code) => ({ code })),
        });
        return verdict.secondaryDiagnoses.length === dx.length && verdict.procedures.length === px.length;
      }),
    );
  });

  it('has no limit on the number of codes', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ code: codes[i % codes.length] ?? '' }));
    const verdict = group({
      sex: 'F',
      dischargeStatus: '01',
      poaReporting: 'exempt',
      principalDiagnosis: { code: codes[0] ?? '' },
      secondaryDiagnoses: many,
      procedures: many.map((_, i) => ({ code: procedures[i % procedures.length] ?? '' })),
    });
    expect(verdict.secondaryDiagnoses).toHaveLength(5000);
  });
});

describe('the version of the grouper', () => {
  it('is chosen by the discharge date, on both days of each border', () => {
    const versionOn = (date: string): string => {
      const outcome = groupMsDrg(tables, abstractOf({ dischargeDate: isoDate(date) }));
      return outcome.kind === 'grouped' ? outcome.version : outcome.kind;
    };
    expect(['2025-09-30', '2025-10-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'].map(versionOn)).toEqual(
      ['no-table', '43.0', '43.0', '43.1', '43.1', 'no-table'],
    );
  });

  it('is never guessed: outside the loaded versions the reason names them', () => {
    const outcome = groupMsDrg(tables, abstractOf({ dischargeDate: isoDate('2026-10-01') }));
    expect(outcome).toEqual({
      kind: 'no-table',
      reason:
        'No MS-DRG table for the discharge date 2026-10-01; the loaded versions (43.0, 43.1) cover 2025-10-01 to 2026-09-30.',
    });
  });

  it('may be named, which the result says aloud', () => {
    const late = abstractOf({ dischargeDate: isoDate('2026-10-01') });
    const outcome = groupMsDrg(tables, late, undefined, { version: '43.1' });
    expect(outcome).toMatchObject({ kind: 'grouped', version: '43.1', chosenBy: 'request' });
    expect(outcome.kind === 'grouped' && outcome.remark).toMatch(/on request.*2026-09-30.*2026-10-01/);
    expect(groupMsDrg(tables, late, undefined, { version: '44.0' })).toMatchObject({ kind: 'no-table' });
  });

  it('has nothing to say of an outpatient encounter', () => {
    expect(groupMsDrg(tables, abstractOf({ setting: 'outpatient' }))).toMatchObject({ kind: 'not-inpatient' });
  });
});
