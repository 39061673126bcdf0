import type { OfficeContext } from '../../access/index.ts';
import type { PhysicianQueryEventTable, PhysicianQueryStage, ReadDb } from '../../store/index.ts';
import { isOnlyProvider, type PhysicianQuery, physicianQueryOf, physicianQueryRow } from './physician-query-row.ts';

export interface QueryEvent {
  readonly event: PhysicianQueryEventTable['event'];
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** One physician query with its history. A provider's first look is kept. */
export function openQuery(
  ctx: OfficeContext,
  { id }: { readonly id: string },
): Promise<PhysicianQuery & { readonly events: readonly QueryEvent[] }> {
  return ctx.read('physician-query/view', { type: 'physician-query', id }, async (db, note) => {
    const row = await physicianQueryRow(ctx, db, id, note);
    return { ...physicianQueryOf(ctx, row), events: isOnlyProvider(ctx) ? [] : await eventsOf(db, id) };
  });
}

async function eventsOf(db: ReadDb, id: string): Promise<readonly QueryEvent[]> {
  const rows = await db
    .selectFrom('physician_query_event')
    .selectAll()
    .where('query_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    event: row.event,
    by: row.by_whom,
    at: row.at.toISOString(),
    ...(row.note === null ? {} : { note: row.note }),
  }));
}

export interface ListQueries {
  readonly chartId?: string;
  readonly stages?: readonly PhysicianQueryStage[];
  readonly overdue?: boolean;
}

/** Physician queries, the oldest due first; a provider gets those addressed to them. Charts marked sensitive are left out of lists over several charts. */
export function listQueries(
  ctx: OfficeContext,
  { chartId, stages, overdue }: ListQueries,
): Promise<readonly PhysicianQuery[]> {
  const subject = chartId === undefined ? { type: 'facility', id: ctx.facility } : { type: 'chart', id: chartId };
  return ctx.read('physician-query/list', subject, async (db) => {
    let query = db
      .selectFrom('physician_query')
      .innerJoin('chart', (on) =>
        on
          .onRef('chart.facility_id', '=', 'physician_query.facility_id')
          .onRef('chart.id', '=', 'physician_query.chart_id'),
      )
      .selectAll('physician_query');
    if (chartId !== undefined) query = query.where('chart_id', '=', chartId);
    else query = query.where((eb) => eb.fn('cardinality', ['chart.sensitivity']), '=', 0);
    if (stages) query = query.where('stage', 'in', stages);
    if (overdue) query = query.where('stage', '=', 'open').where('due_at', '<', ctx.now());
    if (isOnlyProvider(ctx)) query = query.where('provider', '=', ctx.actor.id).where('stage', '<>', 'draft');
    const rows = await query
      .orderBy('due_at', (order) => order.asc().nullsFirst())
      .orderBy('physician_query.id')
      .limit(500)
      .execute();
    return rows.map((row) => physicianQueryOf(ctx, row));
  });
}
