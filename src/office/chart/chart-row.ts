import { Fault } from '../../base/index.ts';
import type { ChartRow, Rows } from '../store/index.ts';

/** The row of a chart, inside a handle; Fault `not-found` when there is none. */
export async function chartRow(rows: Rows, id: string): Promise<ChartRow> {
  const row = await rows.get('chart', id);
  if (!row) throw new Fault('not-found', 'There is no chart with this id.', { id: id.slice(0, 80) });
  return row;
}
