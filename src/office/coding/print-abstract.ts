import type { OfficeContext } from '../access/index.ts';
import { abstractOf, savedAbstractOf, standingAbstract } from './abstract-rows.ts';
import { printPage } from './print-page.ts';
import type { Judge } from './verdict.ts';

/** The abstract as an HTML page made for paper. Fault `bad-input` while a needed fact is missing. */
export function printAbstract(
  ctx: OfficeContext,
  { chartId, judge }: { readonly chartId: string; readonly judge: Judge },
): Promise<string> {
  return ctx.read('abstract/print', { type: 'abstract', id: chartId }, async (db, note) => {
    const standing = await standingAbstract(db, chartId, note);
    const saved = savedAbstractOf(standing);
    const abstract = abstractOf(saved.abstract, chartId);
    return printPage({ chart: standing.chart, saved, abstract, verdict: judge(abstract), printedAt: ctx.now() });
  });
}
