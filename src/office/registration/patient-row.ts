import type { Selectable } from 'kysely';
import { Fault } from '../../base/index.ts';
import type { PersonFacts } from '../../engine/identity/index.ts';
import type { Demographics, PatientTable, ReadDb, Sensitivity } from '../store/index.ts';
import { factsOfPatient } from './facts-of-patient.ts';

export type PatientRow = Selectable<PatientTable>;

export interface Mrn {
  readonly authority: string;
  readonly number: string;
  readonly active: boolean;
}

/** A patient as the office answers it. The Social Security number shows its last four digits; `revealSsn` tells the rest. */
export interface Patient {
  readonly id: string;
  readonly version: number;
  readonly enterpriseId: string;
  readonly demographics: Demographics;
  readonly ssn?: string;
  readonly mrns: readonly Mrn[];
  readonly sensitivity: readonly Sensitivity[];
  readonly registeredAt: string;
  /** Set when another id was asked for that was merged into this patient. */
  readonly askedAs?: string;
}

/** Row of a patient, merges followed to the survivor. Fault `not-found`, in other facilities too. */
export async function standingPatient(db: ReadDb, id: string): Promise<PatientRow> {
  // A chain of merges is short; the bound only keeps a damaged database from turning in circles.
  for (let at = id, steps = 0; steps < 100; steps += 1) {
    const row = await patientRow(db, at);
    if (row.merged_into === null) return row;
    at = row.merged_into;
  }
  throw new Fault('internal', 'The merges of this patient turn in a circle.', { id });
}

/** The row under exactly this id. Fault `not-found`. */
export async function patientRow(db: ReadDb, id: string): Promise<PatientRow> {
  const row = await db.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirst();
  if (row) return row;
  throw new Fault('not-found', 'There is no such patient in this facility.', { id: id.slice(0, 80) });
}

/** Numbers of patients, by patient. */
export async function mrnsOf(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Mrn[]>> {
  const found = new Map<string, Mrn[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('mrn')
    .selectAll()
    .where('patient_id', 'in', ids)
    .orderBy('assigned_at')
    .orderBy('number')
    .execute();
  for (const { authority, number, patient_id, retired_at } of rows)
    found.set(patient_id, [...(found.get(patient_id) ?? []), { authority, number, active: retired_at === null }]);
  return found;
}

/** What the identity engine compares of a row. */
export const factsOfRow = (row: PatientRow, mrns: readonly Mrn[]): PersonFacts =>
  factsOfPatient(
    row.id,
    row.body,
    row.ssn,
    mrns.map(({ authority, number }) => ({ system: authority, value: number })),
  );

/** Builds the answer. */
export function patientOf(row: PatientRow, mrns: readonly Mrn[]): Patient {
  return {
    id: row.id,
    version: row.version,
    enterpriseId: row.enterprise_id,
    demographics: row.body,
    ...(row.ssn === null ? {} : { ssn: `***-**-${row.ssn.slice(-4)}` }),
    mrns,
    sensitivity: row.sensitivity,
    registeredAt: row.registered_at.toISOString(),
  };
}
