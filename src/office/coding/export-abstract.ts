import type { OfficeContext } from '../access/index.ts';
import { abstractOf, savedAbstractOf, standingAbstract } from './abstract-rows.ts';
import type { AbstractData } from './empty-abstract.ts';
import type { Judge, Verdict } from './verdict.ts';

export interface AbstractExport {
  readonly exportedAt: string;
  readonly abstract: AbstractData;
  readonly verdict: Verdict;
}

/** The abstract with its verdict of this moment, for another system. Fault `bad-input` while a needed fact is missing. */
export function exportAbstract(
  ctx: OfficeContext,
  { chartId, judge }: { readonly chartId: string; readonly judge: Judge },
): Promise<AbstractExport> {
  return ctx.read('abstract/export', { type: 'abstract', id: chartId }, async (db, note) => {
    const { abstract } = savedAbstractOf(await standingAbstract(db, chartId, note));
    return { exportedAt: ctx.now().toISOString(), abstract, verdict: judge(abstractOf(abstract, chartId)) };
  });
}
