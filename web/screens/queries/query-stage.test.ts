import { describe, expect, it } from 'vitest';
import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';
import { sortQueries, standingOf } from './query-stage.ts';

const query = (id: string, stage: PhysicianQueryAnswer['stage'], dueAt?: string): PhysicianQueryAnswer =>
  ({ id, stage, writtenAt: '2026-01-01T00:00:00Z', ...(dueAt === undefined ? {} : { dueAt }) }) as PhysicianQueryAnswer;
const now = '2026-02-10T12:00:00Z';

describe('standing of a physician query', () => {
  it('is overdue only while it is open and its time is past', () => {
    expect(standingOf(query('a', 'open', '2026-02-10T11:59:00Z'), now)).toBe('overdue');
    expect(standingOf(query('a', 'open', '2026-02-10T12:01:00Z'), now)).toBe('open');
    expect(standingOf(query('a', 'answered', '2026-01-01T00:00:00Z'), now)).toBe('answered');
  });

  it('orders by what needs hands first, the oldest of each first', () => {
    const all = [
      query('closed', 'closed'),
      query('open', 'open', '2026-02-12T00:00:00Z'),
      query('answered', 'answered'),
      query('later', 'open', '2026-02-09T00:00:00Z'),
      query('overdue', 'open', '2026-02-01T00:00:00Z'),
    ];
    expect(sortQueries(all, now).map(({ id }) => id)).toEqual(['overdue', 'later', 'answered', 'open', 'closed']);
  });
});
