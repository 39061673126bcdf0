import { Fault, isoDate } from '../../base/index.ts';
import { normaliseSsn } from '../../engine/identity/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { type Demographics, newId, type WriteDb } from '../store/index.ts';
import { addCoverages, type CoverageInput } from './coverages.ts';
import { demographicsProblems } from './demographics-problems.ts';
import { factsOfPatient } from './facts-of-patient.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { writePatientKeys } from './patient-keys.ts';
import { mrnsOf, type Patient, patientOf, patientRow } from './patient-row.ts';
import { queueCandidates } from './queue-candidates.ts';
import { changedValues, recordChanges } from './record-changes.ts';

export interface RegisterPatient {
  readonly demographics: Demographics;
  /** Nine digits, or the last four. Numbers never assigned and fillers are refused. */
  readonly ssn?: string;
  readonly mrns: readonly { readonly authority: string; readonly number: string }[];
  readonly coverages?: readonly CoverageInput[];
  /** The person across facilities, when another facility said so. */
  readonly enterpriseId?: string;
  /** What to do about possible duplicates: answer them (a person at the desk), or register and queue them (a feed). */
  readonly onDuplicates: 'answer' | 'queue';
  /** `registration`, or the message it came with. */
  readonly origin: string;
}

export type Registered =
  | { readonly outcome: 'registered'; readonly patient: Patient; readonly queued: number }
  | { readonly outcome: 'possible-duplicates'; readonly candidates: readonly Candidate[] };

/**
 * Registers a patient after looking for the person among those who are registered. Faults: `bad-input` with the field, `conflict` when a
 * number is taken.
 */
export function registerPatient(ctx: OfficeContext, input: RegisterPatient): Promise<Registered> {
  const id = newId('pat');
  return ctx.write('patient/register', { type: 'patient', id, patientId: id }, async (db, note) => {
    const now = ctx.now();
    const ssn = checkRegistration(input.demographics, input.ssn, now);
    const facts = factsOfPatient(
      id,
      input.demographics,
      ssn,
      input.mrns.map(({ authority, number }) => ({ system: authority, value: number })),
    );
    const candidates = await findCandidates(db, facts);
    for (const { patientId } of candidates) note({ patientId });
    if (candidates.length > 0 && input.onDuplicates === 'answer') return { outcome: 'possible-duplicates', candidates };
    await insertPatient(db, id, input, ssn, { at: now, by: ctx.actor.id });
    await writePatientKeys(db, id, facts);
    await queueCandidates(db, id, candidates, now);
    const row = await patientRow(db, id);
    return {
      outcome: 'registered',
      patient: patientOf(row, (await mrnsOf(db, [id])).get(id) ?? []),
      queued: candidates.length,
    };
  });
}

/** The number as it is kept. Throws `bad-input` for what cannot be true. */
export function checkRegistration(demographics: Demographics, ssn: string | undefined, now: Date): string | null {
  const [problem] = demographicsProblems(demographics, isoDate(now.toISOString().slice(0, 10)));
  if (problem) throw new Fault('bad-input', problem.message, { field: `/demographics${problem.path}` });
  if (ssn === undefined || ssn.trim() === '') return null;
  const number = normaliseSsn(ssn);
  if (number === '')
    throw new Fault(
      'bad-input',
      'This Social Security number was never assigned; leave it empty when it is not known.',
      { field: '/ssn' },
    );
  return number;
}

/** Writes the rows of a new patient. Fault `conflict` when a number is taken. */
export async function insertPatient(
  db: WriteDb,
  id: string,
  input: RegisterPatient,
  ssn: string | null,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  const enterprise = input.enterpriseId ?? newId('ent');
  await db
    .insertInto('enterprise_patient')
    .values({ id: enterprise, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('patient')
    .values({
      id,
      version: 1,
      enterprise_id: enterprise,
      body: JSON.stringify(input.demographics),
      ssn,
      merged_into: null,
      registered_at: at,
      registered_by: by,
      updated_at: at,
    })
    .execute();
  for (const [i, { authority, number }] of input.mrns.entries()) {
    const added = await db
      .insertInto('mrn')
      .values({ authority, number, patient_id: id, assigned_at: at, retired_at: null, retired_by: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n)
      throw new Fault('conflict', 'This medical record number belongs to another patient.', { field: `/mrns/${i}` });
  }
  await addCoverages(db, id, input.coverages ?? []);
  await recordChanges(db, id, 1, changedValues({}, input.demographics), { at, by, origin: input.origin });
}
