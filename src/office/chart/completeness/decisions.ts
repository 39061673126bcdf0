import { Fault } from '../../../base/index.ts';
import { givenReason, type OfficeContext } from '../../access/index.ts';
import { newId, type ReadDb } from '../../store/index.ts';
import { chartRow } from '../chart-row.ts';
import type { Deficiency } from './deficiencies.ts';

export interface DecideDeficiency {
  readonly encounterId: string;
  readonly key: string;
  readonly decision: 'waived' | 'reassigned' | 'reopened';
  /** To whom it is reassigned. */
  readonly provider?: string;
  readonly reason: string;
}

/** Waives a deficiency, gives it to another provider, or takes such a decision back. Faults: `bad-input` without a reason, `not-found`. */
export async function decideDeficiency(ctx: OfficeContext, input: DecideDeficiency): Promise<void> {
  const { encounterId, key, decision, provider, reason } = input;
  givenReason(reason);
  if ((decision === 'reassigned') !== (provider !== undefined && provider.trim() !== ''))
    throw new Fault('bad-input', 'A provider is named when, and only when, a deficiency is reassigned.', {
      field: '/provider',
    });
  if (!key.startsWith(`${encounterId}/`))
    throw new Fault('bad-input', 'The deficiency belongs to another encounter.', { field: '/key' });
  return ctx.write('completeness/decide', { type: 'encounter', id: encounterId, encounterId }, async (db, note) => {
    await chartRow(db, encounterId, note);
    await db
      .insertInto('deficiency_decision')
      .values({
        id: newId('dec'),
        encounter_id: encounterId,
        deficiency_key: key,
        decision,
        provider: provider ?? null,
        reason,
        decided_by: ctx.actor.id,
        decided_at: ctx.now(),
      })
      .execute();
  });
}

/** Leaves waived deficiencies out and gives reassigned ones to their new provider; the latest decision of each counts. */
export async function withDecisions(db: ReadDb, deficiencies: readonly Deficiency[]): Promise<readonly Deficiency[]> {
  const encounters = [...new Set(deficiencies.map(({ encounterId }) => encounterId))];
  if (encounters.length === 0) return deficiencies;
  const rows = await db
    .selectFrom('deficiency_decision')
    .select(['deficiency_key', 'decision', 'provider'])
    .where('encounter_id', 'in', encounters)
    .orderBy('place')
    .execute();
  const latest = new Map(rows.map((row) => [row.deficiency_key, row]));
  return deficiencies.flatMap((one) => {
    const decided = latest.get(one.key);
    if (decided?.decision === 'waived') return [];
    return decided?.provider == null ? [one] : [{ ...one, responsibleId: decided.provider }];
  });
}
