import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { Sensitivity } from '../store/index.ts';
import { type Coverage, coveragesOf } from './coverages.ts';
import { mrnsOf, type Patient, patientOf, patientRow, standingPatient } from './patient-row.ts';

export interface OpenedPatient extends Patient {
  readonly coverages: readonly Coverage[];
}

/** A patient with coverages; an id that was merged away answers the survivor. A sensitive one needs a reason. Faults: `not-found`, `denied`. */
export function openPatient(ctx: OfficeContext, { patientId }: { readonly patientId: string }): Promise<OpenedPatient> {
  return ctx.read('patient/view', { type: 'patient', id: patientId, patientId }, async (db, note) => {
    const row = await standingPatient(db, patientId);
    note({ patientId: row.id, sensitivity: row.sensitivity });
    const mrns = (await mrnsOf(db, [row.id])).get(row.id) ?? [];
    return {
      ...patientOf(row, mrns),
      coverages: await coveragesOf(db, row.id),
      ...(row.id === patientId ? {} : { askedAs: patientId }),
    };
  });
}

/** The whole Social Security number, for those who may, each time with an event of its own. Fault `not-found` when none is known. */
export function revealSsn(ctx: OfficeContext, { patientId }: { readonly patientId: string }): Promise<string> {
  return ctx.read('patient/view-ssn', { type: 'patient', id: patientId, patientId }, async (db, note) => {
    const { ssn, sensitivity } = await patientRow(db, patientId);
    note({ sensitivity });
    if (ssn === null)
      throw new Fault('not-found', 'No Social Security number is known of this patient.', { id: patientId });
    return ssn;
  });
}

export interface PatientChange {
  readonly version: number;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: string;
  readonly by: string;
  readonly origin: string;
}

/** Every value that was ever set, newest first. */
export function patientHistory(
  ctx: OfficeContext,
  { patientId }: { readonly patientId: string },
): Promise<readonly PatientChange[]> {
  return ctx.read('patient/view-history', { type: 'patient', id: patientId, patientId }, async (db, note) => {
    note({ sensitivity: (await patientRow(db, patientId)).sensitivity });
    const rows = await db
      .selectFrom('patient_change')
      .selectAll()
      .where('patient_id', '=', patientId)
      .orderBy('version', 'desc')
      .orderBy('path')
      .execute();
    return rows.map(({ version, path, before, after, changed_at, changed_by, origin }) => ({
      version,
      path,
      before,
      after,
      at: changed_at.toISOString(),
      by: changed_by,
      origin,
    }));
  });
}

/** Marks a patient as sensitive, or no longer. */
export function markPatientSensitive(
  ctx: OfficeContext,
  { patientId, sensitivity }: { readonly patientId: string; readonly sensitivity: readonly Sensitivity[] },
): Promise<void> {
  return ctx.write('patient/mark-sensitive', { type: 'patient', id: patientId, patientId }, async (db) => {
    await patientRow(db, patientId);
    await db
      .updateTable('patient')
      .set({ sensitivity: [...sensitivity], updated_at: ctx.now() })
      .where('id', '=', patientId)
      .execute();
  });
}
