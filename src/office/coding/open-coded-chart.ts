import type { OfficeContext } from '../access/index.ts';
import { type Chart, chartDocuments, chartRow } from '../chart/index.ts';
import type { ChartLine } from './list-charts.ts';
import { stageOf } from './stage-of.ts';

/** A chart with its documents and how far its coding is: one view, one event. Fault `not-found`; `denied` when it is sensitive and no reason is given. */
export function openCodedChart(ctx: OfficeContext, { id }: { readonly id: string }): Promise<Chart & ChartLine> {
  return ctx.read('chart/view', { type: 'chart', id }, async (db, note) => {
    const row = await chartRow(db, id, note);
    const abstract = await db.selectFrom('abstract').select('body').where('chart_id', '=', id).executeTakeFirst();
    return { ...row, ...stageOf(abstract?.body), ...(await chartDocuments(db, id)) };
  });
}
