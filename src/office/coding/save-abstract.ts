import { Fault } from '../../base/index.ts';
import { type Abstract, formatAbstract } from '../../engine/abstract/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { AbstractRow } from '../store/index.ts';
import { checkVersion, type SavedAbstract, savedAbstractOf, standingAbstract } from './abstract-rows.ts';
import { proofOf, putAbstract } from './put-abstract.ts';
import type { Judge } from './verdict.ts';

export interface SaveAbstract {
  readonly chartId: string;
  /** The version the coder saw. */
  readonly version: number;
  readonly abstract: Abstract;
  readonly judge: Judge;
}

/**
 * Keeps an abstract. Fault `conflict` when somebody saved in between (cause: VersionConflict) or when it is final; `bad-input` when
 * it belongs to another chart; `not-found` when there is no such chart.
 */
export function saveAbstract(ctx: OfficeContext, input: SaveAbstract): Promise<SavedAbstract> {
  const { chartId, abstract } = input;
  return ctx.write('abstract/save', { type: 'abstract', id: chartId }, async (db, note) => {
    const standing = await standingAbstract(db, chartId, note, true);
    const version = checkVersion(standing, input.version);
    if (standing.row?.stage === 'final-coded')
      throw new Fault('conflict', 'This abstract is final; reopen it before changing it.', { id: chartId });
    if (abstract.id !== chartId)
      throw new Fault('bad-input', 'The abstract has the id of another chart.', { id: chartId, field: '/id' });
    const verdict = input.judge(abstract);
    const row: AbstractRow = {
      version: version + 1,
      savedAt: ctx.now().toISOString(),
      savedBy: ctx.actor.id,
      abstract: formatAbstract(abstract),
      stage: 'in-progress',
      ...(verdict.drg ? { drg: verdict.drg.drg } : {}),
    };
    await putAbstract(db, chartId, row, proofOf(verdict));
    return savedAbstractOf({ ...standing, row });
  });
}
