import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byProvider,
  type CompletenessFacts,
  comparePolicies,
  deficienciesOf,
  delinquencyRate,
  hospitalPolicy,
  policySchema,
  readPolicy,
} from './index.ts';

const stay: CompletenessFacts = {
  encounterId: 'e1',
  kind: 'inpatient',
  attendingId: 'dr-a',
  admittedAt: '2026-03-01T10:00:00Z',
  dischargedAt: '2026-03-05T10:00:00Z',
  documents: [
    {
      id: 'hp',
      kind: 'history-and-physical',
      authorId: 'dr-a',
      at: '2026-03-01T20:00:00Z',
      signedAt: '2026-03-01T20:05:00Z',
    },
    { id: 'pn', kind: 'progress-note', authorId: 'dr-b', at: '2026-03-02T09:00:00Z' },
    { id: 'labs', kind: 'results', at: '2026-03-01T11:00:00Z' },
  ],
  operations: [],
  orders: [],
};
const stages = (facts: CompletenessFacts, now: string): Record<string, string> =>
  Object.fromEntries(
    deficienciesOf(hospitalPolicy, facts, now).map(({ key, stage, late }) => [
      key.slice(facts.encounterId.length + 1),
      late === true ? 'late' : stage,
    ]),
  );

describe('the completeness of a stay', () => {
  it('asks for the summary and the signature, delinquent after thirty days', () => {
    expect(stages(stay, '2026-03-10T00:00:00Z')).toEqual({
      'history-and-physical': 'completed',
      'progress-note': 'completed',
      'discharge-summary': 'open',
      'document-signature@hp': 'completed',
      'document-signature@pn': 'open',
    });
    expect(stages(stay, '2026-04-05T10:00:01Z')).toMatchObject({
      'discharge-summary': 'delinquent',
      'document-signature@pn': 'delinquent',
    });
  });

  it('does not ask for a summary before discharge', () => {
    const { dischargedAt: _, ...staying } = stay;
    expect(stages(staying, '2026-03-03T00:00:00Z')).not.toHaveProperty('discharge-summary');
  });

  it('takes a history of the 30 days before, and none older', () => {
    const at = (when: string): CompletenessFacts => ({
      ...stay,
      documents: [{ id: 'hp', kind: 'history-and-physical', at: when, signedAt: when }],
    });
    expect(stages(at('2026-02-01T10:00:00Z'), '2026-03-10T00:00:00Z')['history-and-physical']).toBe('completed');
    expect(stages(at('2026-01-29T10:00:00Z'), '2026-03-10T00:00:00Z')['history-and-physical']).toBe('delinquent');
    expect(stages(at('2026-03-02T10:01:00Z'), '2026-03-10T00:00:00Z')['history-and-physical']).toBe('late');
  });

  it('asks each operation for its report, consent, anesthesia and history', () => {
    const operated: CompletenessFacts = {
      ...stay,
      operations: [
        { id: 'op1', at: '2026-03-02T08:00:00Z', surgeonId: 'dr-s', anesthesia: true },
        { id: 'op2', at: '2026-03-03T08:00:00Z', surgeonId: 'dr-s', anesthesia: false },
      ],
      documents: [
        ...stay.documents,
        {
          id: 'or',
          kind: 'operative-report',
          at: '2026-03-02T10:00:00Z',
          signedAt: '2026-03-02T10:00:00Z',
          operationId: 'op1',
        },
        { id: 'c', kind: 'consent', at: '2026-03-01T12:00:00Z' },
      ],
    };
    expect(stages(operated, '2026-03-10T00:00:00Z')).toMatchObject({
      'operative-report@op1': 'completed',
      'operative-report@op2': 'delinquent',
      'surgical-consent@op1': 'completed',
      'surgical-consent@op2': 'completed',
      'history-and-physical-before-surgery@op1': 'completed',
      'anesthesia-evaluation-before@op1': 'delinquent',
    });
    expect(stages(operated, '2026-03-10T00:00:00Z')).not.toHaveProperty('anesthesia-evaluation-before@op2');
  });

  it('asks for orders, verbal ones sooner, and for results of tests', () => {
    const ordered: CompletenessFacts = {
      ...stay,
      orders: [
        { id: 'o1', at: '2026-03-02T08:00:00Z', verbal: true, resultExpected: false },
        { id: 'o2', at: '2026-03-02T08:00:00Z', verbal: false, resultExpected: true },
        { id: 'o3', at: '2026-03-02T08:00:00Z', verbal: true, resultExpected: true, cancelled: true },
      ],
    };
    const found = stages(ordered, '2026-03-10T00:00:00Z');
    expect(found).toMatchObject({
      'verbal-order-authentication@o1': 'delinquent',
      'order-authentication@o2': 'open',
      'test-result@o2': 'delinquent',
    });
    expect(Object.keys(found).filter((key) => key.endsWith('@o3'))).toEqual([]);
  });

  it('asks for a death note after a death only', () => {
    expect(stages({ ...stay, died: true }, '2026-03-10T00:00:00Z')).toHaveProperty('death-certification');
    expect(stages(stay, '2026-03-10T00:00:00Z')).not.toHaveProperty('death-certification');
  });

  it('only ever moves from open to delinquent or completed as time goes by', () => {
    const rank = { open: 0, delinquent: 1, completed: 2 } as const;
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (first, more) => {
        const on = (days: number): string =>
          new Date(Date.parse('2026-03-01T00:00:00Z') + days * 86_400_000).toISOString();
        const before = deficienciesOf(hospitalPolicy, stay, on(first));
        const after = new Map(deficienciesOf(hospitalPolicy, stay, on(first + more)).map((one) => [one.key, one]));
        for (const one of before)
          expect(rank[after.get(one.key)?.stage ?? 'open']).toBeGreaterThanOrEqual(rank[one.stage]);
      }),
    );
  });
});

describe('the work of a provider', () => {
  it('carries the letter of the oldest delinquency', () => {
    const owed = byProvider(hospitalPolicy, deficienciesOf(hospitalPolicy, stay, '2026-04-20T11:00:00Z'));
    expect(
      owed.map(({ providerId, delinquent, oldestDaysPastDue, letter }) => [
        providerId,
        delinquent,
        oldestDaysPastDue,
        letter?.level,
      ]),
    ).toEqual([
      ['dr-a', 1, 16, 3],
      ['dr-b', 1, 16, 3],
    ]);
  });
});

describe('the delinquency rate', () => {
  it('names its denominator', () => {
    const found = deficienciesOf(hospitalPolicy, stay, '2026-04-20T11:00:00Z');
    const discharges = Array.from({ length: 24 }, (_, i) =>
      new Date(Date.UTC(2025, 5 + Math.floor(i / 3), 1 + (i % 3))).toISOString(),
    );
    expect(delinquencyRate(hospitalPolicy, found, discharges, '2026-04-20T11:00:00Z', '2026-01-01T00:00:00Z')).toEqual({
      delinquentCharts: 1,
      denominator: 'average-monthly-discharges',
      discharges: 2,
      rate: 0.5,
    });
    const period = { ...hospitalPolicy, denominator: 'discharges-of-period' as const };
    expect(delinquencyRate(period, found, discharges, '2026-04-20T11:00:00Z', '2026-01-01T00:00:00Z')).toMatchObject({
      discharges: 3,
    });
  });
});

describe('a dry run', () => {
  it('says which deficiencies a policy of 21 days would make delinquent', () => {
    const stricter = {
      ...hospitalPolicy,
      requirements: hospitalPolicy.requirements.map((one) =>
        one.id === 'discharge-summary' ? { ...one, dueHours: 21 * 24 } : one,
      ),
    };
    expect(comparePolicies([stay], hospitalPolicy, stricter, '2026-03-28T00:00:00Z')).toEqual({
      encounters: 1,
      before: { open: 2, delinquent: 0 },
      after: { open: 1, delinquent: 1 },
      changes: [{ key: 'e1/discharge-summary', before: 'open', after: 'delinquent' }],
    });
  });
});

describe('a policy file', () => {
  it('is read back as it was written', () => {
    const read = readPolicy(JSON.stringify(hospitalPolicy));
    expect(read.ok && read.policy).toEqual(hospitalPolicy);
  });
  it('is refused with the path of what is wrong', () => {
    const text = JSON.stringify({
      ...hospitalPolicy,
      requirements: [{ ...hospitalPolicy.requirements[0], dueHours: 'soon' }],
    });
    expect(readPolicy(text)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('/requirements/0/dueHours')],
    });
    expect(readPolicy('{')).toEqual({ ok: false, problems: ['The policy is not JSON.'] });
    const twice = JSON.stringify({
      ...hospitalPolicy,
      requirements: [...hospitalPolicy.requirements, hospitalPolicy.requirements[0]],
    });
    expect(readPolicy(twice)).toMatchObject({ ok: false });
  });
  it('cites a source for every requirement of the house', () => {
    for (const { source } of policySchema.parse(hospitalPolicy).requirements) expect(source.document).not.toBe('');
  });
});
