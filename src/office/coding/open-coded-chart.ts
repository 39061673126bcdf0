import type { OfficeContext } from '../access/index.ts';
import { type Chart, chartRow } from '../chart/index.ts';
import type { ChartLine } from './list-charts.ts';
import { stageOf } from './stage-of.ts';

/** A chart with its documents and how far its coding is: one view, one event. Fault `not-found`. */
export function openCodedChart(ctx: OfficeContext, { id }: { readonly id: string }): Promise<Chart & ChartLine> {
  return ctx.read('chart/view', { type: 'chart', id }, async (rows) => {
    const row = await chartRow(rows, id);
    const documents = await rows.get('chart-documents', id);
    return {
      ...row,
      ...stageOf(await rows.get('abstract', id)),
      ...(documents ?? { documentList: [], remarks: ['The documents of this chart are missing.'] }),
    };
  });
}
