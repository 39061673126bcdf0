import { describe, expect, it } from 'vitest';
import type { DeficiencyAnswer } from '../../../src/server/contract.ts';
import { lateWords, sortDeficiencies } from './deficiency-order.ts';

const deficiency = (key: string, stage: DeficiencyAnswer['stage'], dueAt: string, more = {}): DeficiencyAnswer => ({
  ...{ key, encounterId: 'e', requirement: 'r', title: 'Report', since: dueAt, dueAt, stage },
  ...more,
});

describe('list of deficiencies', () => {
  it('puts the delinquent first and then what was due first', () => {
    const all = [
      deficiency('open', 'open', '2026-01-01'),
      deficiency('younger', 'delinquent', '2025-12-20'),
      deficiency('older', 'delinquent', '2025-11-01'),
      deficiency('done', 'completed', '2025-01-01'),
    ];
    expect(sortDeficiencies(all).map(({ key }) => key)).toEqual(['older', 'younger', 'open', 'done']);
  });

  it('says how late something is, and nothing while it is in time', () => {
    expect(lateWords(deficiency('a', 'delinquent', '2025-11-01', { daysPastDue: 12 }))).toBe('12 days past due');
    expect(lateWords(deficiency('a', 'delinquent', '2025-11-01', { daysPastDue: 1 }))).toBe('1 day past due');
    expect(lateWords(deficiency('a', 'open', '2025-11-01'))).toBe('');
    expect(lateWords(deficiency('a', 'completed', '2025-11-01', { late: true }))).toBe('late');
  });
});
