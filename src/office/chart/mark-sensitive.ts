import type { OfficeContext } from '../access/index.ts';
import type { Sensitivity } from '../store/index.ts';
import { chartRow } from './chart-row.ts';

export interface MarkSensitive {
  readonly chartId: string;
  /** All reasons that hold from now on; none makes the chart an ordinary one. */
  readonly sensitivity: readonly Sensitivity[];
}

/** Says why a chart is masked in lists and opened with a reason only. Needs a reason itself when the chart is sensitive now. Fault `not-found`. */
export function markSensitive(ctx: OfficeContext, { chartId, sensitivity }: MarkSensitive): Promise<void> {
  return ctx.write('chart/mark-sensitive', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note, true);
    await db
      .updateTable('chart')
      .set({ sensitivity: [...new Set(sensitivity)] })
      .where('id', '=', chartId)
      .execute();
  });
}
