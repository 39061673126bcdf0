import { sql } from 'kysely';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';

export interface Unmerged {
  readonly survivorId: string;
  readonly retiredId: string;
  readonly restored: number;
}

/**
 * Takes a merge back: every row it moved returns, the numbers are active again. Rows that came to the survivor afterwards stay there. Faults:
 * `not-found`; `conflict` when it was taken back already, or when the survivor was itself merged since: that one is taken back first.
 */
export function unmergePatients(
  ctx: OfficeContext,
  { mergeId, reason }: { readonly mergeId: string; readonly reason: string },
): Promise<Unmerged> {
  return ctx.write('patient/unmerge', { type: 'patient-merge', id: mergeId }, async (db, note) => {
    if (reason.trim() === '') throw new Fault('bad-input', 'Say why they are two persons.', { field: '/reason' });
    const merge = await db
      .selectFrom('patient_merge')
      .selectAll()
      .where('id', '=', mergeId)
      .forUpdate()
      .executeTakeFirst();
    if (!merge) throw new Fault('not-found', 'There is no such merge in this facility.', { id: mergeId.slice(0, 80) });
    const { survivor_id: survivorId, retired_id: retiredId } = merge;
    for (const patientId of [survivorId, retiredId]) note({ patientId });
    if (merge.unmerged_at !== null) throw new Fault('conflict', 'This merge was taken back already.', { id: mergeId });
    const both = await db
      .selectFrom('patient')
      .selectAll()
      .where('id', 'in', [survivorId, retiredId])
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const { sensitivity } of both) note({ sensitivity });
    if (both.find(({ id }) => id === survivorId)?.merged_into !== null)
      throw new Fault('conflict', 'The survivor was merged into another since; take that merge back first.', {
        id: survivorId,
      });
    const { rows } = await sql<{
      restored: number;
    }>`select restore_patient_rows(${mergeId}, ${survivorId}, ${retiredId}) as restored`.execute(db);
    await db.updateTable('mrn').set({ retired_at: null, retired_by: null }).where('retired_by', '=', mergeId).execute();
    await db.updateTable('patient').set({ merged_into: null }).where('id', '=', retiredId).execute();
    await db
      .updateTable('patient_merge')
      .set({ unmerged_at: ctx.now(), unmerged_by: ctx.actor.id, unmerge_reason: reason })
      .where('id', '=', mergeId)
      .execute();
    return { survivorId, retiredId, restored: rows[0]?.restored ?? 0 };
  });
}
