import { sql } from 'kysely';
import type { Source } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';

/** Both figures with numerator and denominator; a rate is absent where the denominator is nought. */
export interface DuplicateRate {
  /** Records that stand in at least one possible duplicate ÷ records of the index. */
  readonly duplicateRate: {
    readonly recordsInPossibleDuplicates: number;
    readonly records: number;
    readonly rate?: number;
  };
  /** Pairs confirmed as one person in the period ÷ registrations in the period. */
  readonly creationRate: {
    readonly confirmedDuplicates: number;
    readonly registrations: number;
    readonly rate?: number;
  };
  /** What AHIMA recommends a database to stay within. */
  readonly goal: number;
  readonly source: Source;
}

const source: Source = {
  document: 'AHIMA, A Realistic Approach to Achieving a 1% Duplicate Record Error Rate (white paper, July 2020)',
  section: 'formulas as quoted by Just Associates, The Quest for 1%, part two; the white paper itself was not at hand',
  url: 'https://www.justassociates.com/blog/part-two-quest-1',
};

/** Duplicate rate of the index as it stands, and the rate at which duplicates were created from `from` to `to` (days, both included, UTC). */
export function duplicateRate(
  ctx: OfficeContext,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DuplicateRate> {
  return ctx.read('duplicate/rate', { type: 'facility', id: ctx.facility }, async (db) => {
    const within = (column: string) =>
      sql<boolean>`(${sql.ref(column)} at time zone 'UTC')::date between ${from}::date and ${to}::date`;
    const count = sql<number>`count(*)::int`.as('n');
    const records = await db
      .selectFrom('patient')
      .select(count)
      .where('merged_into', 'is', null)
      .executeTakeFirstOrThrow();
    const possible = await db
      .selectFrom('patient as p')
      .select(count)
      .where('p.merged_into', 'is', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('duplicate_candidate as d')
            .innerJoin('patient as a', (join) =>
              join.onRef('a.id', '=', 'd.first_patient').on('a.merged_into', 'is', null),
            )
            .innerJoin('patient as b', (join) =>
              join.onRef('b.id', '=', 'd.second_patient').on('b.merged_into', 'is', null),
            )
            .select('d.id')
            .where('d.stage', '<>', 'different')
            .where((where) =>
              where.or([
                where('d.first_patient', '=', where.ref('p.id')),
                where('d.second_patient', '=', where.ref('p.id')),
              ]),
            ),
        ),
      )
      .executeTakeFirstOrThrow();
    const confirmed = await db
      .selectFrom('duplicate_candidate')
      .select(count)
      .where('stage', '=', 'same')
      .where(within('decided_at'))
      .executeTakeFirstOrThrow();
    const registered = await db
      .selectFrom('patient')
      .select(count)
      .where(within('registered_at'))
      .executeTakeFirstOrThrow();
    return {
      duplicateRate: { recordsInPossibleDuplicates: possible.n, records: records.n, ...rateOf(possible.n, records.n) },
      creationRate: {
        confirmedDuplicates: confirmed.n,
        registrations: registered.n,
        ...rateOf(confirmed.n, registered.n),
      },
      goal: 0.01,
      source,
    };
  });
}

const rateOf = (part: number, whole: number): { rate?: number } => (whole === 0 ? {} : { rate: part / whole });
