import { Fault } from '../../../base/index.ts';
import { type FoundIndicator, findIndicators, queryTemplate } from '../../../engine/physician-query/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { chartDocuments, chartRow } from '../../chart/index.ts';

/** Patient-specific indicators of a chart for a template, with source and date, to choose from. Fault `not-found`. */
export function findChartIndicators(
  ctx: OfficeContext,
  { chartId, template }: { readonly chartId: string; readonly template: string },
): Promise<readonly FoundIndicator[]> {
  const words = queryTemplate(template)?.indicators;
  return ctx.read('physician-query/view', { type: 'chart', id: chartId }, async (db, note) => {
    if (!words) throw new Fault('not-found', 'There is no template with this id.', { id: template.slice(0, 80) });
    await chartRow(db, chartId, note);
    return findIndicators((await chartDocuments(db, chartId)).documentList, words);
  });
}
