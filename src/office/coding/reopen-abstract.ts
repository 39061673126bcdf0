import { Fault } from '../../base/index.ts';
import { type OfficeContext, shortestReason } from '../access/index.ts';
import type { AbstractRow } from '../store/index.ts';
import { checkVersion, type SavedAbstract, savedAbstractOf, standingAbstract } from './abstract-rows.ts';
import { putAbstract } from './put-abstract.ts';

export interface ReopenAbstract {
  readonly chartId: string;
  readonly version: number;
  readonly reason: string;
}

/** Takes a final abstract back into work, with a reason. Fault `conflict` when it is not final, `bad-input` without a reason. */
export function reopenAbstract(ctx: OfficeContext, input: ReopenAbstract): Promise<SavedAbstract> {
  const { chartId: id } = input;
  return ctx.write('abstract/reopen', { type: 'abstract', id }, async (db, note) => {
    const standing = await standingAbstract(db, id, note, true);
    const version = checkVersion(standing, input.version);
    const reason = input.reason.trim();
    if (standing.row?.stage !== 'final-coded') throw new Fault('conflict', 'This abstract is not final.', { id });
    if (reason.length < shortestReason)
      throw new Fault('bad-input', `Give a reason of at least ${shortestReason} characters.`, { id, field: '/reason' });
    const { override: _ended, ...rest } = standing.row;
    const row: AbstractRow = {
      ...rest,
      version: version + 1,
      savedAt: ctx.now().toISOString(),
      savedBy: ctx.actor.id,
      stage: 'in-progress',
      reopened: { reason, by: ctx.actor.id, at: ctx.now().toISOString() },
    };
    await putAbstract(db, id, row);
    return savedAbstractOf({ ...standing, row });
  });
}
