import { Fault } from '../../base/index.ts';
import type { ChargeRow } from '../../engine/claim/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { chartRow } from '../chart/index.ts';

export interface PostCharges {
  readonly chartId: string;
  readonly charges: readonly ChargeRow[];
}

export interface ChargesPosted {
  readonly posted: number;
  /** Charges that were there already, unchanged. */
  readonly known: number;
}

/**
 * Posts charges of an encounter, all or none. The id is that of the system that captured a charge: posting it again changes nothing. Fault
 * `conflict` when a known id comes with other content: a posted charge is corrected by a credit and a new charge.
 */
export function postCharges(ctx: OfficeContext, { chartId, charges }: PostCharges): Promise<ChargesPosted> {
  return ctx.write('claim/post-charges', { type: 'charge', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note);
    let posted = 0;
    for (const charge of charges) {
      const added = await db
        .insertInto('charge')
        .values({
          chart_id: chartId,
          id: charge.id,
          service_date: charge.date,
          cents: charge.cents,
          body: JSON.stringify(charge),
          posted_by: ctx.actor.id,
          posted_at: ctx.now(),
        })
        .onConflict((conflict) => conflict.columns(['facility_id', 'chart_id', 'id']).doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows === 1n) posted += 1;
      else await sameOrConflict(charge);
    }
    return { posted, known: charges.length - posted };

    async function sameOrConflict(charge: ChargeRow): Promise<void> {
      const { body } = await db
        .selectFrom('charge')
        .select('body')
        .where('chart_id', '=', chartId)
        .where('id', '=', charge.id)
        .executeTakeFirstOrThrow();
      if (canonical(body) !== canonical({ ...charge }))
        throw new Fault(
          'conflict',
          'A charge of this id was posted with other content; post a credit and a new charge.',
          {
            id: charge.id,
          },
        );
    }
  });
}

const canonical = (charge: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(charge).sort(([a], [b]) => (a < b ? -1 : 1)));
