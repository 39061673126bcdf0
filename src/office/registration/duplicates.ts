import type { Selectable } from 'kysely';
import { Fault } from '../../base/index.ts';
import type { Caution, FieldEvidence } from '../../engine/identity/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { DuplicateCandidateTable } from '../store/index.ts';
import { mrnsOf, type Patient, patientOf, patientRow } from './patient-row.ts';

export type DuplicateDecision = 'same' | 'different' | 'unsure';

/** Two patients who may be one, with the evidence as it was when they were found. */
export interface Duplicate {
  readonly id: string;
  readonly patientIds: readonly [string, string];
  readonly score: number;
  readonly verdict: 'link' | 'review';
  readonly cautions: readonly Caution[];
  readonly evidence: readonly FieldEvidence[];
  readonly foundAt: string;
  readonly stage: 'open' | DuplicateDecision;
  readonly decidedBy?: string;
  readonly reason?: string;
}

const duplicateOf = (row: Selectable<DuplicateCandidateTable>): Duplicate => {
  const { cautions, fields } = row.evidence as { cautions: readonly Caution[]; fields: readonly FieldEvidence[] };
  return {
    id: row.id,
    patientIds: [row.first_patient, row.second_patient],
    score: row.score,
    verdict: row.verdict,
    cautions,
    evidence: fields,
    foundAt: row.found_at.toISOString(),
    stage: row.stage,
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
};

/** The review queue, highest score first; pairs of which one was merged away since are done. */
export function listDuplicates(
  ctx: OfficeContext,
  { stage = 'open', limit = 50 }: { readonly stage?: Duplicate['stage']; readonly limit?: number },
): Promise<readonly Duplicate[]> {
  return ctx.read('duplicate/list', { type: 'facility', id: ctx.facility }, async (db, note) => {
    const rows = await db
      .selectFrom('duplicate_candidate as d')
      .innerJoin('patient as a', (join) => join.onRef('a.id', '=', 'd.first_patient').on('a.merged_into', 'is', null))
      .innerJoin('patient as b', (join) => join.onRef('b.id', '=', 'd.second_patient').on('b.merged_into', 'is', null))
      .selectAll('d')
      .where('d.stage', '=', stage)
      .orderBy('d.score', 'desc')
      .orderBy('d.id')
      .limit(Math.min(Math.max(limit, 1), 500))
      .execute();
    for (const { first_patient, second_patient } of rows)
      for (const patientId of [first_patient, second_patient]) note({ patientId });
    return rows.map(duplicateOf);
  });
}

/** A pair side by side. */
export function openDuplicate(
  ctx: OfficeContext,
  { id }: { readonly id: string },
): Promise<Duplicate & { readonly patients: readonly Patient[] }> {
  return ctx.read('duplicate/view', { type: 'duplicate', id }, async (db, note) => {
    const row = await db.selectFrom('duplicate_candidate').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new Fault('not-found', 'There is no such pair in this facility.', { id: id.slice(0, 80) });
    const both = [await patientRow(db, row.first_patient), await patientRow(db, row.second_patient)];
    for (const patient of both) note({ patientId: patient.id, sensitivity: patient.sensitivity });
    const mrns = await mrnsOf(
      db,
      both.map((patient) => patient.id),
    );
    return { ...duplicateOf(row), patients: both.map((patient) => patientOf(patient, mrns.get(patient.id) ?? [])) };
  });
}

/** Decides a pair: the same person (merge them then), two persons (never asked again), or unsure (stays to be found by stage). */
export function decideDuplicate(
  ctx: OfficeContext,
  { id, decision, reason }: { readonly id: string; readonly decision: DuplicateDecision; readonly reason: string },
): Promise<Duplicate> {
  return ctx.write('duplicate/decide', { type: 'duplicate', id }, async (db, note) => {
    if (reason.trim() === '') throw new Fault('bad-input', 'Say what the decision rests on.', { field: '/reason' });
    const row = await db
      .selectFrom('duplicate_candidate')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Fault('not-found', 'There is no such pair in this facility.', { id: id.slice(0, 80) });
    for (const patientId of [row.first_patient, row.second_patient]) note({ patientId });
    if (row.stage === 'same' || row.stage === 'different')
      throw new Fault('conflict', 'This pair was decided already.', { id });
    const decided = await db
      .updateTable('duplicate_candidate')
      .set({ stage: decision, decided_at: ctx.now(), decided_by: ctx.actor.id, reason })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return duplicateOf(decided);
  });
}
