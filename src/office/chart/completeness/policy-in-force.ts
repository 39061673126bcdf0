import { Fault } from '../../../base/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import type { ReadDb } from '../../store/index.ts';
import { type CompletenessPolicy, policySchema, readPolicy } from './completeness-policy.ts';
import { hospitalPolicy } from './hospital-policy.ts';

/** The policy of the facility on a day: the latest adopted of those in force, else the house's. */
export async function policyInForce(db: ReadDb, day: string): Promise<CompletenessPolicy> {
  const row = await db
    .selectFrom('completeness_policy')
    .select('body')
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('adopted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? policySchema.parse(row.body) : hospitalPolicy;
}

/** Adopts a policy from its effective day on. Fault `bad-input` with the path of what is wrong in it. */
export async function adoptPolicy(
  ctx: OfficeContext,
  { text }: { readonly text: string },
): Promise<CompletenessPolicy> {
  const policy = policyOf(text);
  return ctx.write('completeness/adopt-policy', { type: 'completeness-policy', id: policy.id }, async (db) => {
    await db
      .insertInto('completeness_policy')
      .values({
        effective_from: policy.effectiveFrom,
        adopted_at: ctx.now(),
        adopted_by: ctx.actor.id,
        body: JSON.stringify(policy),
      })
      .execute();
    return policy;
  });
}

/** Reads a policy or throws the Fault `bad-input`. */
export function policyOf(text: string): CompletenessPolicy {
  const read = readPolicy(text);
  if (!read.ok) throw new Fault('bad-input', `The policy cannot be used. ${read.problems.slice(0, 3).join('; ')}`, {});
  return read.policy;
}
