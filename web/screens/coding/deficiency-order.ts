import type { DeficiencyAnswer } from '../../../src/server/contract.ts';

const rank = { delinquent: 0, open: 1, completed: 2 } as const;

/** Delinquent ones first, then open, each by the time they were due. */
export const sortDeficiencies = (all: readonly DeficiencyAnswer[]): readonly DeficiencyAnswer[] =>
  all.toSorted((a, b) => rank[a.stage] - rank[b.stage] || a.dueAt.localeCompare(b.dueAt));

/** How late something is, or was, in words; empty while it is in time. */
export function lateWords({ stage, late, daysPastDue }: DeficiencyAnswer): string {
  if (stage === 'completed') return late === true ? 'late' : '';
  if (daysPastDue === undefined || daysPastDue <= 0) return '';
  return daysPastDue === 1 ? '1 day past due' : `${daysPastDue} days past due`;
}
