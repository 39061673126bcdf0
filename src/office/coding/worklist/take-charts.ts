import { type SqlBool, sql } from 'kysely';
import { Fault } from '../../../base/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { chartRow } from '../../chart/index.ts';
import { newId, type PendingReason, type WriteDb } from '../../store/index.ts';

/** How long a chart stays with whoever took it; every save by them could begin it anew. A working day. */
const hoursOwned = 10;

export interface PullNext {
  readonly setting?: 'inpatient' | 'outpatient';
  readonly service?: string;
  readonly payer?: string;
}

/**
 * Takes the next chart that nobody has, nothing keeps, and is not final-coded, the longest discharged first. Two coders at the same moment get two
 * charts. Undefined when there is none.
 */
export function pullNext(
  ctx: OfficeContext,
  { setting, service, payer }: PullNext,
): Promise<{ readonly chartId: string } | undefined> {
  return ctx.write('worklist/take', { type: 'facility', id: ctx.facility }, async (db, note) => {
    for (;;) {
      const next = await freeChart(db, ctx.now(), { setting, service, payer });
      if (!next) return undefined;
      // Somebody may have taken it and let go of its row between the statement's view and our lock. Now that we hold the row, a new look is true.
      if ((await ownerOf(ctx, db, next.id)) !== undefined) continue;
      await chartRow(db, next.id, note);
      await own(ctx, db, next.id, ctx.actor.id);
      return { chartId: next.id };
    }
  });
}

/** The longest discharged chart that nobody has, nothing keeps and is not final-coded, its row locked; rows that others hold are passed over. */
function freeChart(db: WriteDb, now: Date, narrowed: { readonly [K in keyof PullNext]: PullNext[K] | undefined }) {
  let query = db
    .selectFrom('chart as c')
    .select('c.id')
    .where((eb) => eb.fn('cardinality', ['c.sensitivity']), '=', 0)
    .where(
      sql<SqlBool>`not exists (select 1 from coding_assignment o where o.chart_id = c.id and o.until > ${now})
        and not exists (select 1 from pending_reason p where p.chart_id = c.id and p.cleared_at is null)
        and not exists (select 1 from abstract a where a.chart_id = c.id and a.stage = 'final-coded')`,
    );
  for (const [field, value] of Object.entries(narrowed))
    if (value !== undefined) query = query.where(sql<SqlBool>`c.body ->> ${field} = ${value}`);
  return query
    .orderBy('c.discharge_date', (order) => order.asc().nullsLast())
    .orderBy('c.place')
    .limit(1)
    .forNoKeyUpdate('c')
    .skipLocked()
    .executeTakeFirst();
}

/** Takes one chart. Fault `conflict` while somebody else has it, naming them. */
export function takeChart(ctx: OfficeContext, { chartId }: { readonly chartId: string }): Promise<void> {
  return ctx.write('worklist/take', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note, true);
    const owner = await ownerOf(ctx, db, chartId);
    if (owner !== undefined && owner !== ctx.actor.id)
      throw new Fault('conflict', `${owner} has this chart.`, { id: chartId });
    await own(ctx, db, chartId, ctx.actor.id);
  });
}

/** Gives a chart back. Fault `conflict` when somebody else has it. */
export function releaseChart(ctx: OfficeContext, { chartId }: { readonly chartId: string }): Promise<void> {
  return ctx.write('worklist/take', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note, true);
    const owner = await ownerOf(ctx, db, chartId);
    if (owner !== undefined && owner !== ctx.actor.id)
      throw new Fault('conflict', `${owner} has this chart; a manager can give it to somebody else.`, { id: chartId });
    await db.deleteFrom('coding_assignment').where('chart_id', '=', chartId).execute();
  });
}

/** Gives a chart to a coder, whoever has it now. */
export function assignChart(
  ctx: OfficeContext,
  { chartId, coder }: { readonly chartId: string; readonly coder: string },
): Promise<void> {
  return ctx.write('worklist/assign', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note, true);
    await own(ctx, db, chartId, coder);
  });
}

async function ownerOf(ctx: OfficeContext, db: WriteDb, chartId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('coding_assignment')
    .select('coder')
    .where('chart_id', '=', chartId)
    .where('until', '>', ctx.now())
    .executeTakeFirst();
  return row?.coder;
}

async function own(ctx: OfficeContext, db: WriteDb, chartId: string, coder: string): Promise<void> {
  const [at, until] = [ctx.now(), new Date(ctx.now().getTime() + hoursOwned * 3_600_000)];
  const row = { coder, assigned_by: ctx.actor.id, assigned_at: at, until };
  await db
    .insertInto('coding_assignment')
    .values({ chart_id: chartId, ...row })
    .onConflict((on) => on.columns(['facility_id', 'chart_id']).doUpdateSet(row))
    .execute();
}

/** Notes why a chart waits; it is not pulled until the reason is cleared. */
export function pendChart(
  ctx: OfficeContext,
  {
    chartId,
    reason,
    note: words,
  }: { readonly chartId: string; readonly reason: PendingReason; readonly note?: string },
): Promise<{ readonly id: string }> {
  return ctx.write('worklist/pend', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note);
    const id = newId('pend');
    await db
      .insertInto('pending_reason')
      .values({ id, chart_id: chartId, reason, note: words ?? null, noted_by: ctx.actor.id, noted_at: ctx.now() })
      .execute();
    return { id };
  });
}

/** Clears the standing reasons of a chart, all or those of one kind. */
export function clearPending(
  ctx: OfficeContext,
  { chartId, reason }: { readonly chartId: string; readonly reason?: PendingReason },
): Promise<void> {
  return ctx.write('worklist/pend', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note);
    let query = db
      .updateTable('pending_reason')
      .set({ cleared_by: ctx.actor.id, cleared_at: ctx.now() })
      .where('chart_id', '=', chartId)
      .where('cleared_at', 'is', null);
    if (reason !== undefined) query = query.where('reason', '=', reason);
    await query.execute();
  });
}
