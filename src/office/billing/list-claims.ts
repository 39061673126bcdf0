import type { Claim } from '../../engine/claim/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { chartRow } from '../chart/index.ts';

export interface ReleasedClaim {
  readonly id: string;
  readonly abstractVersion: number;
  readonly releasedBy: string;
  readonly releasedAt: string;
  readonly claim: Claim;
}

/** The released claims of a chart, oldest first. */
export function listClaims(
  ctx: OfficeContext,
  { chartId }: { readonly chartId: string },
): Promise<readonly ReleasedClaim[]> {
  return ctx.read('claim/view', { type: 'claim', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note);
    const rows = await db
      .selectFrom('claim_version')
      .selectAll()
      .where('chart_id', '=', chartId)
      .orderBy('released_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      abstractVersion: row.abstract_version,
      releasedBy: row.released_by,
      releasedAt: row.released_at.toISOString(),
      claim: row.body as unknown as Claim,
    }));
  });
}
