import { sql } from 'kysely';
import { Fault } from '../../base/index.ts';
import { type Claim, type ClaimFile, writeClaims } from '../../engine/claim/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { chartRow } from '../chart/index.ts';

export interface WriteClaimFile {
  readonly claimIds: readonly string[];
  readonly partner: Omit<ClaimFile, 'claims' | 'controlNumber' | 'batchId' | 'createdAt'>;
}

export interface ClaimFileWritten {
  readonly controlNumber: number;
  readonly x12: string;
}

/**
 * Writes released claims of one form into an 837 file. Its control number is the next of the facility, taken in the same transaction that
 * keeps the file. Fault `not-found` for a claim that is not there, `conflict` for one that is in a file already.
 */
export function writeClaimFile(ctx: OfficeContext, { claimIds, partner }: WriteClaimFile): Promise<ClaimFileWritten> {
  return ctx.write('claim/send', { type: 'claim-file', id: claimIds.join(' ').slice(0, 80) }, async (db, note) => {
    // One file after the other in a facility, so that two never take the same number.
    await sql`SELECT pg_advisory_xact_lock(hashtext('claim_file' || current_setting('chartwright.facility')))`.execute(
      db,
    );
    const rows = await db
      .selectFrom('claim_version')
      .select(['id', 'chart_id', 'body'])
      .where('id', 'in', claimIds)
      .execute();
    const claims = claimIds.map((id) => {
      const row = rows.find((found) => found.id === id);
      if (!row) throw new Fault('not-found', 'There is no such claim.', { id });
      return row;
    });
    for (const { chart_id } of claims) await chartRow(db, chart_id, note);
    const sent = await db
      .selectFrom('claim_file')
      .select('control_number')
      .where(sql<boolean>`claim_ids && ${claimIds as string[]}::text[]`)
      .executeTakeFirst();
    if (sent)
      throw new Fault('conflict', `A claim of these went out in file ${sent.control_number}; send that file again.`);
    const { last } = await db
      .selectFrom('claim_file')
      .select(({ fn }) => fn.coalesce(fn.max('control_number'), sql<number>`0`).as('last'))
      .executeTakeFirstOrThrow();
    const controlNumber = last + 1;
    const x12 = writeClaims({
      ...partner,
      controlNumber,
      batchId: `B${controlNumber}`,
      createdAt: ctx.now().toISOString().slice(0, 16),
      claims: claims.map(({ body }) => body as unknown as Claim),
    });
    await db
      .insertInto('claim_file')
      .values({
        control_number: controlNumber,
        claim_ids: claimIds,
        x12,
        written_by: ctx.actor.id,
        written_at: ctx.now(),
      })
      .execute();
    return { controlNumber, x12 };
  });
}
