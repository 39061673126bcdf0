import type { AbstractRow, WriteDb } from '../store/index.ts';
import type { Verdict } from './verdict.ts';

/** What is kept of a verdict beside a version: enough to see later what was known then. */
export type Proof = Partial<Pick<Verdict, 'drg' | 'reason' | 'findings' | 'why' | 'editions' | 'trace'>>;

/** The proof without its trace, which is kept for final abstracts. */
export const proofOf = ({ drg, reason, findings, why, editions }: Verdict): Proof => ({
  ...(drg ? { drg } : {}),
  ...(reason === undefined ? {} : { reason }),
  findings,
  why,
  editions,
});

/** Puts the next version of an abstract in place and into its history. The caller holds the chart's lock and has compared versions. */
export async function putAbstract(db: WriteDb, chartId: string, row: AbstractRow, proof?: Proof): Promise<void> {
  const { version, drg = null } = row;
  const body = JSON.stringify(row);
  const stage = row.stage === 'final-coded' ? 'final-coded' : 'in-progress';
  await db
    .insertInto('abstract')
    .values({ chart_id: chartId, version, stage, drg, body })
    .onConflict((on) => on.columns(['facility_id', 'chart_id']).doUpdateSet({ version, stage, drg, body }))
    .execute();
  await db
    .insertInto('abstract_version')
    .values({
      chart_id: chartId,
      version,
      body,
      proof: proof ? JSON.stringify(proof) : null,
      saved_at: new Date(row.savedAt),
      saved_by: row.savedBy,
    })
    .execute();
}
