import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';

/** What a physician query waits for, as lists sort and show it. */
export type QueryStanding = 'draft' | 'open' | 'overdue' | 'answered' | 'closed' | 'withdrawn';

export const standings: readonly QueryStanding[] = ['overdue', 'open', 'answered', 'draft', 'closed', 'withdrawn'];

/** An open query past its due time is overdue. `now` is an ISO instant. */
export const standingOf = ({ stage, dueAt }: PhysicianQueryAnswer, now: string): QueryStanding =>
  stage === 'open' && dueAt !== undefined && Date.parse(dueAt) < Date.parse(now) ? 'overdue' : stage;

const order: Readonly<Record<QueryStanding, number>> = {
  ...{ overdue: 0, answered: 1, open: 2, draft: 3, closed: 4, withdrawn: 5 },
};

/** What needs hands first: overdue, answered, open, drafts, then what is done; the oldest of each first. */
export const sortQueries = (queries: readonly PhysicianQueryAnswer[], now: string): readonly PhysicianQueryAnswer[] =>
  queries.toSorted(
    (a, b) =>
      order[standingOf(a, now)] - order[standingOf(b, now)] ||
      (a.dueAt ?? a.writtenAt).localeCompare(b.dueAt ?? b.writtenAt),
  );

export const outcomeWords: Readonly<Record<NonNullable<PhysicianQueryAnswer['outcome']>, string>> = {
  agreed: 'Agreed',
  disagreed: 'Disagreed',
  undetermined: 'Unable to determine',
  'no-answer': 'No answer',
};
