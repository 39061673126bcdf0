import type { OfficeContext } from '../access/index.ts';
import type { Chart } from './chart.ts';
import { putChart } from './put-chart.ts';

/** Brings the demonstration charts into the facility of the context, once; those that stand stay as they are. Answers how many were new. */
export function loadDemonstration(ctx: OfficeContext, charts: readonly Chart[]): Promise<number> {
  return ctx.write('facility/load-demonstration', { type: 'facility', id: ctx.facility }, async (db) => {
    const rows = await db.selectFrom('chart').select('id').execute();
    const standing = new Set(rows.map(({ id }) => id));
    let added = 0;
    for (const chart of charts) if (!standing.has(chart.id) && (await putChart(db, chart, ctx.now()))) added += 1;
    return added;
  });
}
