import type { OfficeContext } from '../access/index.ts';
import type { WriteDb } from '../store/index.ts';
import type { DemonstrationAccount, DemonstrationBilling } from './demonstration-billing.ts';

/**
 * Brings setting, accounts and charges of the demonstration hospital into the facility of the context, each once: a setting that was changed and
 * an account that stands stay as they are. An account whose chart is not there is left out. Answers how many accounts were new.
 */
export function loadDemonstrationBilling(ctx: OfficeContext, billing: DemonstrationBilling): Promise<number> {
  return ctx.write('facility/load-demonstration', { type: 'facility', id: ctx.facility }, async (db) => {
    const by = { set_by: ctx.actor.id, set_at: ctx.now() };
    await db
      .insertInto('bill_setting')
      .values({ body: JSON.stringify(billing.setting), ...by })
      .onConflict((on) => on.doNothing())
      .execute();
    const charts = new Set((await db.selectFrom('chart').select('id').execute()).map(({ id }) => id));
    const standing = await db.selectFrom('bill_account').select('chart_id').execute();
    const known = new Set(standing.map(({ chart_id }) => chart_id));
    const fresh = billing.accounts.filter(({ chartId }) => charts.has(chartId) && !known.has(chartId));
    if (fresh.length === 0) return 0;
    await db
      .insertInto('bill_account')
      .values(fresh.map(({ chartId, account }) => ({ chart_id: chartId, body: JSON.stringify(account), ...by })))
      .execute();
    await insertCharges(db, fresh, { posted_by: ctx.actor.id, posted_at: ctx.now() });
    return fresh.length;
  });
}

/** Rows of one statement: below the 65,535 parameters PostgreSQL takes. */
const rowsAtOnce = 5_000;

async function insertCharges(
  db: WriteDb,
  accounts: readonly DemonstrationAccount[],
  posted: { readonly posted_by: string; readonly posted_at: Date },
): Promise<void> {
  const rows = accounts.flatMap(({ chartId, charges }) =>
    charges.map((charge) => ({
      chart_id: chartId,
      id: charge.id,
      service_date: charge.date,
      cents: charge.cents,
      body: JSON.stringify(charge),
      ...posted,
    })),
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto('charge')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((on) => on.doNothing())
      .execute();
}
