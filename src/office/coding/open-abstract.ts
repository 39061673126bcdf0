import type { OfficeContext } from '../access/index.ts';
import { type SavedAbstract, savedAbstractOf, standingAbstract } from './abstract-rows.ts';

/** The abstract of a chart; an empty one of version 0 before the first save. Fault `not-found`. */
export function openAbstract(ctx: OfficeContext, { chartId }: { readonly chartId: string }): Promise<SavedAbstract> {
  return ctx.read('abstract/view', { type: 'abstract', id: chartId }, async (db, note) =>
    savedAbstractOf(await standingAbstract(db, chartId, note)),
  );
}
