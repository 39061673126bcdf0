import { type SqlBool, sql } from 'kysely';
import type { OfficeContext } from '../../access/index.ts';
import type { PendingReason, ReadDb, Sensitivity, Stage } from '../../store/index.ts';

/** Filters of the worklist; each narrows. */
export interface WorklistFilter {
  readonly owner?: 'me' | 'nobody';
  readonly stage?: Stage;
  readonly setting?: 'inpatient' | 'outpatient';
  readonly service?: string;
  readonly payer?: string;
  /** Days since discharge, at least. */
  readonly olderThan?: number;
  readonly pending?: boolean;
  readonly openQueries?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** A chart of the worklist, as much of it as work needs. The name is left to the list of charts. */
export interface WorklistLine {
  readonly chartId: string;
  readonly stage: Stage;
  readonly service?: string;
  readonly payer?: string;
  readonly dischargeDate?: string;
  readonly drg?: string;
  readonly owner?: string;
  readonly ownedUntil?: string;
  readonly pending: readonly PendingReason[];
  readonly openQueries: number;
  /** Documents written more than a day after what they speak of. */
  readonly lateDocuments: number;
  /** Charges posted and not on a released claim, in cents. */
  readonly unbilledCents: number;
  readonly sensitive: boolean;
}

export interface Worklist {
  readonly total: number;
  readonly lines: readonly WorklistLine[];
}

/** Charts to be coded, the longest discharged first; those not final-coded unless a stage is asked for. */
export function listWorklist(ctx: OfficeContext, filter: WorklistFilter): Promise<Worklist> {
  return ctx.read('worklist/list', { type: 'facility', id: ctx.facility }, async (db) => {
    const rows = await workRows(db, ctx, filter).execute();
    return { total: Number(rows[0]?.total ?? 0), lines: rows.map(lineOf) };
  });
}

/** Rows of the worklist; `ctx` for whose it is and what day it is. */
function workRows(db: ReadDb, ctx: OfficeContext, filter: WorklistFilter) {
  const now = ctx.now();
  let query = db
    .selectFrom('chart as c')
    .leftJoin('abstract as a', (on) => on.onRef('a.facility_id', '=', 'c.facility_id').onRef('a.chart_id', '=', 'c.id'))
    .leftJoin('coding_assignment as o', (on) =>
      on.onRef('o.facility_id', '=', 'c.facility_id').onRef('o.chart_id', '=', 'c.id').on('o.until', '>', now),
    )
    .select(['c.id', 'c.body', 'c.sensitivity', 'c.discharge_date', 'a.stage', 'a.drg', 'o.coder', 'o.until'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .select(
      sql<
        PendingReason[]
      >`array(select p.reason from pending_reason p where p.chart_id = c.id and p.cleared_at is null order by p.noted_at)`.as(
        'pending',
      ),
    )
    .select(
      sql<number>`(select count(*) from physician_query q where q.chart_id = c.id and q.stage in ('open', 'answered'))::int`.as(
        'queries',
      ),
    )
    .select(sql<number>`(select count(*) from document d where d.encounter_id = c.id and d.late_entry)::int`.as('late'))
    .select(
      sql<number>`coalesce((select sum(h.cents) from charge h where h.chart_id = c.id
      and not exists (select 1 from claim_version v where v.chart_id = c.id)), 0)::bigint`.as('unbilled'),
    );
  for (const condition of conditionsOf(ctx, filter)) query = query.where(condition);
  return query
    .orderBy(sql`(c.body ->> 'guided' = 'true' and a.stage is null) is true`, 'desc')
    .orderBy('c.discharge_date', (order) => order.asc().nullsLast())
    .orderBy('c.place')
    .limit(Math.min(filter.limit ?? 200, 1000))
    .offset(filter.offset ?? 0);
}

function conditionsOf(ctx: OfficeContext, filter: WorklistFilter) {
  const { owner, stage, setting, service, payer, olderThan, pending, openQueries } = filter;
  const day = ctx.now().toISOString().slice(0, 10);
  const waits = sql<SqlBool>`exists (select 1 from pending_reason p where p.chart_id = c.id and p.cleared_at is null)`;
  const asked = sql<SqlBool>`exists (select 1 from physician_query q where q.chart_id = c.id and q.stage = 'open')`;
  return [
    stage === undefined
      ? sql<SqlBool>`a.stage is distinct from 'final-coded'`
      : sql<SqlBool>`coalesce(a.stage, 'uncoded') = ${stage}`,
    ...(owner === 'me'
      ? [sql<SqlBool>`o.coder = ${ctx.actor.id}`]
      : owner === 'nobody'
        ? [sql<SqlBool>`o.coder is null`]
        : []),
    ...(setting === undefined ? [] : [sql<SqlBool>`c.body ->> 'setting' = ${setting}`]),
    ...(service === undefined ? [] : [sql<SqlBool>`c.body ->> 'service' = ${service}`]),
    ...(payer === undefined ? [] : [sql<SqlBool>`c.body ->> 'payer' = ${payer}`]),
    ...(olderThan === undefined ? [] : [sql<SqlBool>`c.discharge_date <= ${day}::date - ${olderThan}::int`]),
    ...(pending === undefined ? [] : [pending ? waits : sql<SqlBool>`not ${waits}`]),
    ...(openQueries === undefined ? [] : [openQueries ? asked : sql<SqlBool>`not ${asked}`]),
  ];
}

interface WorkRow {
  readonly id: string;
  readonly body: { readonly service?: string; readonly payer?: string; readonly dischargeDate?: string };
  readonly sensitivity: readonly Sensitivity[];
  readonly stage: 'in-progress' | 'final-coded' | null;
  readonly drg: string | null;
  readonly coder: string | null;
  readonly until: Date | null;
  readonly pending: readonly PendingReason[];
  readonly queries: number;
  readonly late: number;
  readonly unbilled: number;
}

const lineOf = (row: WorkRow): WorklistLine => ({
  chartId: row.id,
  stage: row.stage ?? 'uncoded',
  ...(row.body.service === undefined ? {} : { service: row.body.service }),
  ...(row.body.payer === undefined || row.sensitivity.length > 0 ? {} : { payer: row.body.payer }),
  ...(row.body.dischargeDate === undefined ? {} : { dischargeDate: row.body.dischargeDate }),
  ...(row.drg === null ? {} : { drg: row.drg }),
  ...(row.coder === null ? {} : { owner: row.coder }),
  ...(row.until === null ? {} : { ownedUntil: row.until.toISOString() }),
  pending: row.pending,
  openQueries: row.queries,
  lateDocuments: row.late,
  unbilledCents: Number(row.unbilled),
  sensitive: row.sensitivity.length > 0,
});
