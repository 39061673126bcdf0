import { Fault, type Finding } from '../../base/index.ts';
import { type OfficeContext, shortestReason } from '../access/index.ts';
import type { AbstractRow, OverrideRow } from '../store/index.ts';
import { abstractOf, checkVersion, type SavedAbstract, savedAbstractOf, standingAbstract } from './abstract-rows.ts';
import { proofOf, putAbstract } from './put-abstract.ts';
import type { Judge } from './verdict.ts';

export interface FinalizeAbstract {
  readonly chartId: string;
  readonly version: number;
  readonly judge: Judge;
  /** Why the abstract is made final in spite of findings of the severity `error`; at least 10 characters. */
  readonly overrideReason?: string;
}

/**
 * Makes a saved abstract final. Fault `conflict` while there is no DRG-bearing abstract, while a finding of the severity `error`
 * stands and no reason is given, when it is final already, or when somebody saved in between.
 */
export function finalizeAbstract(ctx: OfficeContext, input: FinalizeAbstract): Promise<SavedAbstract> {
  const { chartId: id } = input;
  return ctx.write('abstract/finalize', { type: 'abstract', id }, async (db, note) => {
    const standing = await standingAbstract(db, id, note, true);
    const version = checkVersion(standing, input.version);
    const { row } = standing;
    if (!row) throw new Fault('conflict', 'Save the abstract before making it final.', { id });
    if (row.stage === 'final-coded') throw new Fault('conflict', 'This abstract is final already.', { id });
    const abstract = abstractOf(row.abstract, id);
    if (!abstract.principalDiagnosis)
      throw new Fault('conflict', 'There is no principal diagnosis; an abstract without one is not final.', { id });
    const verdict = input.judge(abstract);
    const errors = verdict.findings.filter((finding) => finding.severity === 'error');
    const override = overrideOf(ctx, errors, input.overrideReason, id);
    const { override: _old, ...rest } = row;
    const final: AbstractRow = {
      ...rest,
      version: version + 1,
      savedAt: ctx.now().toISOString(),
      savedBy: ctx.actor.id,
      stage: 'final-coded',
      ...(verdict.drg ? { drg: verdict.drg.drg } : {}),
      ...(override ? { override } : {}),
    };
    await putAbstract(db, id, final, { ...proofOf(verdict), trace: verdict.trace });
    return savedAbstractOf({ ...standing, row: final });
  });
}

/** What identifies one firing: rule and field. */
export const findingKey = (finding: Finding): string => `${finding.rule}@${finding.field}`;

function overrideOf(
  ctx: OfficeContext,
  errors: readonly Finding[],
  given: string | undefined,
  id: string,
): OverrideRow | undefined {
  if (errors.length === 0) return undefined;
  const reason = given?.trim() ?? '';
  if (reason.length < shortestReason) {
    const rules = [...new Set(errors.map((finding) => finding.rule))].join(', ');
    const message = `${errors.length} finding${errors.length === 1 ? '' : 's'} of the severity error stand${errors.length === 1 ? 's' : ''} (${rules}); resolve them, or give a reason of at least ${shortestReason} characters.`;
    throw new Fault('conflict', message, { id });
  }
  return { findings: errors.map(findingKey), reason, by: ctx.actor.id, at: ctx.now().toISOString() };
}
