import { Fault } from '../../base/index.ts';
import { parseAbstract } from '../../engine/abstract/index.ts';
import { type ChargeRow, type ClaimBuilt, claimOf } from '../../engine/claim/index.ts';
import type { Note } from '../access/index.ts';
import { chartRow } from '../chart/index.ts';
import type { ReadDb } from '../store/index.ts';
import { type BillRequest, completeBill } from './complete-bill.ts';

export interface ClaimInMaking extends ClaimBuilt {
  readonly abstractVersion: number;
}

/** The claim of a chart's final-coded abstract and posted charges, inside a handle. Fault `conflict` while the abstract is not final. */
export async function claimInMaking(db: ReadDb, request: BillRequest, note: Note): Promise<ClaimInMaking> {
  const { chartId } = request;
  await chartRow(db, chartId, note);
  const row = await db.selectFrom('abstract').select('body').where('chart_id', '=', chartId).executeTakeFirst();
  if (row?.body.stage !== 'final-coded')
    throw new Fault('conflict', 'Only a final-coded abstract is billed; finish coding first.', { id: chartId });
  const abstract = parseAbstract(row.body.abstract);
  if (!abstract.ok) throw new Fault('storage', 'The stored abstract cannot be read.', { id: chartId });
  const charges = await db
    .selectFrom('charge')
    .select('body')
    .where('chart_id', '=', chartId)
    .orderBy('service_date')
    .orderBy('id')
    .execute();
  const { drg, version } = row.body;
  const { chartId: _, ...rest } = await completeBill(db, request);
  const built = claimOf({
    ...rest,
    abstract: abstract.value,
    // Written by postCharges from this very type.
    charges: charges.map(({ body }) => body as unknown as ChargeRow),
    ...(drg === undefined ? {} : { drg }),
  });
  return { ...built, abstractVersion: version };
}
