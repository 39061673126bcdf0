import { sql } from 'kysely';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { newId, type WriteDb } from '../store/index.ts';
import type { PatientRow } from './patient-row.ts';

export interface MergePatients {
  /** Who remains. */
  readonly survivorId: string;
  /** Whose rows move and whose id afterwards answers the survivor. */
  readonly retiredId: string;
  readonly reason: string;
  /** `review`, or the message it came with. */
  readonly origin: string;
}

export interface Merged {
  readonly mergeId: string;
  readonly moved: number;
}

/**
 * Merges a patient into another: every row of any table that points to it moves and is written down, its numbers retire. `unmergePatients`
 * takes it back. Faults: `not-found`; `conflict` when one of them is merged already; `denied` without a reason when one is sensitive.
 */
export function mergePatients(ctx: OfficeContext, input: MergePatients): Promise<Merged> {
  const { survivorId, retiredId } = input;
  return ctx.write('patient/merge', { type: 'patient', id: retiredId, patientId: retiredId }, async (db, note) => {
    note({ patientId: survivorId });
    if (survivorId === retiredId)
      throw new Fault('bad-input', 'A patient is not merged with itself.', { field: '/retiredId' });
    if (input.reason.trim() === '') throw new Fault('bad-input', 'Say why they are one person.', { field: '/reason' });
    for (const row of await lockBoth(db, survivorId, retiredId)) note({ sensitivity: row.sensitivity });
    return mergeRows(db, input, { at: ctx.now(), by: ctx.actor.id });
  });
}

/** Locks both in the order of their ids, so that two merges never wait for each other. */
async function lockBoth(db: WriteDb, survivorId: string, retiredId: string): Promise<readonly PatientRow[]> {
  const rows = await db
    .selectFrom('patient')
    .selectAll()
    .where('id', 'in', [survivorId, retiredId])
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const id of [survivorId, retiredId]) {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Fault('not-found', 'There is no such patient in this facility.', { id: id.slice(0, 80) });
    if (row.merged_into !== null) throw new Fault('conflict', 'This patient is merged into another already.', { id });
  }
  return rows;
}

async function mergeRows(
  db: WriteDb,
  { survivorId, retiredId, reason, origin }: MergePatients,
  { at, by }: { at: Date; by: string },
): Promise<Merged> {
  const mergeId = newId('mrg');
  await db
    .insertInto('patient_merge')
    .values({
      id: mergeId,
      survivor_id: survivorId,
      retired_id: retiredId,
      reason,
      origin,
      merged_at: at,
      merged_by: by,
      unmerged_at: null,
      unmerged_by: null,
      unmerge_reason: null,
    })
    .execute();
  await db
    .updateTable('mrn')
    .set({ retired_at: at, retired_by: mergeId })
    .where('patient_id', '=', retiredId)
    .where('retired_at', 'is', null)
    .execute();
  const { rows } = await sql<{
    moved: number;
  }>`select move_patient_rows(${mergeId}, ${retiredId}, ${survivorId}) as moved`.execute(db);
  await db.updateTable('patient').set({ merged_into: survivorId }).where('id', '=', retiredId).execute();
  return { mergeId, moved: rows[0]?.moved ?? 0 };
}
