import { createHash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import type { Claim } from '../../engine/claim/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { newId, type WriteDb } from '../store/index.ts';
import { claimInMaking } from './claim-parts.ts';
import type { BillRequest } from './complete-bill.ts';

export interface ClaimReleased {
  readonly id: string;
  /** False when this very bill was released before; `id` is that of then. */
  readonly isNew: boolean;
}

/**
 * Releases the claim for sending, once: facility, chart, payer, form, type of bill with frequency, statement days and, on a replacement or
 * void, the payer's number of the earlier claim are one bill (reliability: a double click or a resend makes no second claim). The same bill
 * with the same content answers the first. Fault `conflict` when its content changed since, or a finding of the severity `error` stands.
 */
export function releaseClaim(ctx: OfficeContext, facts: BillRequest): Promise<ClaimReleased> {
  return ctx.write('claim/release', { type: 'claim', id: facts.chartId }, async (db, note) => {
    const { claim, findings, abstractVersion } = await claimInMaking(db, facts, note);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Fault('conflict', `The claim is not ready: ${errors.map(({ rule }) => rule).join(', ')}.`, {
        id: facts.chartId,
      });
    const body = JSON.stringify(claim);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const id = newId('clm');
    const key = keyOf(claim);
    const added = await db
      .insertInto('claim_version')
      .values({
        id,
        chart_id: facts.chartId,
        ...key,
        abstract_version: abstractVersion,
        total_cents: claim.totalCents,
        sha256,
        body,
        findings: JSON.stringify(findings),
        released_by: ctx.actor.id,
        released_at: ctx.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return { id, isNew: true };
    return { id: await releasedBefore(db, facts.chartId, key, sha256), isNew: false };
  });
}

type BillKey = ReturnType<typeof keyOf>;

function keyOf(claim: Claim) {
  const days = claim.serviceLines
    .flatMap(({ from, through }) => (from === undefined ? [] : [from, through ?? from]))
    .sort();
  const from = claim.statementFrom ?? days[0];
  const through = claim.statementThrough ?? days.at(-1);
  if (from === undefined || through === undefined)
    throw new Fault('conflict', 'The claim has neither statement nor service days.');
  return {
    form: claim.form,
    payer_id: claim.coverage.payerId,
    bill_type: `${claim.facilityType}${claim.frequency}`,
    statement_from: from,
    statement_through: through,
    payer_control_number: claim.payerControlNumber ?? '',
  };
}

async function releasedBefore(db: WriteDb, chartId: string, key: BillKey, sha256: string): Promise<string> {
  const before = await db
    .selectFrom('claim_version')
    .select(['id', 'sha256'])
    .where('chart_id', '=', chartId)
    .where((where) => where.and(key))
    .executeTakeFirstOrThrow();
  if (before.sha256 === sha256) return before.id;
  throw new Fault(
    'conflict',
    'This bill was released with other content; send a replacement (frequency 7) or void (8) with the payer’s number of it.',
    { id: before.id },
  );
}
