import type { WriteDb } from '../store/index.ts';
import { addCoverages, type CoverageInput } from './coverages.ts';

/** The coverages a message gives for a patient, in order, inside a handle: a message gives all of them, so they take the place of what stood. */
export async function takeCoverages(
  db: WriteDb,
  patientId: string,
  coverages: readonly CoverageInput[],
): Promise<void> {
  await db.deleteFrom('coverage').where('patient_id', '=', patientId).execute();
  await addCoverages(db, patientId, coverages.slice(0, 9));
}
