import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { ChartRow, Rows } from '../store/index.ts';
import type { Chart } from './chart.ts';

/** The row of a chart, inside a handle; Fault `not-found` when there is none. */
export async function chartRow(rows: Rows, id: string): Promise<ChartRow> {
  const row = await rows.get('chart', id);
  if (!row) throw new Fault('not-found', 'There is no chart with this id.', { id: id.slice(0, 80) });
  return row;
}

/** A chart with all its documents. Fault `not-found`. */
export function openChart(ctx: OfficeContext, { id }: { readonly id: string }): Promise<Chart> {
  return ctx.read('chart/view', { type: 'chart', id }, async (rows) => {
    const row = await chartRow(rows, id);
    const documents = await rows.get('chart-documents', id);
    return { ...row, ...(documents ?? { documentList: [], remarks: ['The documents of this chart are missing.'] }) };
  });
}
