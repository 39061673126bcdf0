import { Fault } from '../../base/index.ts';
import { defaultMatchConfiguration, detectOverlay, type OverlayJudgement } from '../../engine/identity/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { Demographics } from '../store/index.ts';
import { factsOfPatient } from './facts-of-patient.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { writePatientKeys } from './patient-keys.ts';
import { factsOfRow, mrnsOf, type Patient, patientOf, patientRow } from './patient-row.ts';
import { queueCandidates } from './queue-candidates.ts';
import { changedValues, recordChanges } from './record-changes.ts';
import { checkRegistration } from './register-patient.ts';

export interface AmendPatient {
  readonly patientId: string;
  /** The version that was seen. */
  readonly version: number;
  readonly demographics: Demographics;
  /** Left out: unchanged. Empty: no longer known. */
  readonly ssn?: string;
  readonly origin: string;
  /** Why demographics of what looks like another person are right all the same; needs the right to overwrite. */
  readonly confirmOverlay?: string;
}

export type Amended =
  | { readonly outcome: 'amended'; readonly patient: Patient; readonly queued: number }
  | {
      readonly outcome: 'overlay-suspected';
      readonly overlay: OverlayJudgement;
      readonly candidates: readonly Candidate[];
    };

const shortestConfirmation = 10;

/**
 * Changes demographics, keeping every value that was. What looks like another person is not written: the answer says why and who it may be;
 * with `confirmOverlay` it is, under an action and an audit event of its own. Faults: `conflict` when somebody changed the patient in between
 * or it was merged, `bad-input`, `not-found`.
 */
export function amendPatient(ctx: OfficeContext, input: AmendPatient): Promise<Amended> {
  const { patientId, confirmOverlay } = input;
  if (confirmOverlay !== undefined && confirmOverlay.trim().length < shortestConfirmation)
    return Promise.reject(
      new Fault('bad-input', `Say in at least ${shortestConfirmation} characters why this is the same person.`, {
        field: '/confirmOverlay',
      }),
    );
  const action = confirmOverlay === undefined ? 'patient/amend' : 'patient/overwrite';
  return ctx.write(action, { type: 'patient', id: patientId, patientId }, async (db, note) => {
    const now = ctx.now();
    const row = await db.selectFrom('patient').selectAll().where('id', '=', patientId).forUpdate().executeTakeFirst();
    if (!row)
      throw new Fault('not-found', 'There is no such patient in this facility.', { id: patientId.slice(0, 80) });
    note({ sensitivity: row.sensitivity });
    if (row.merged_into !== null)
      throw new Fault('conflict', 'This patient was merged into another; amend that one.', { id: row.merged_into });
    if (row.version !== input.version)
      throw new Fault('conflict', 'Somebody changed this patient in between; look again.', { id: patientId });
    const given = checkRegistration(input.demographics, input.ssn, now);
    const ssn = input.ssn === undefined ? row.ssn : given;
    const mrns = (await mrnsOf(db, [patientId])).get(patientId) ?? [];
    const after = factsOfPatient(
      patientId,
      input.demographics,
      ssn,
      mrns.map(({ authority, number }) => ({ system: authority, value: number })),
    );
    const candidates = await findCandidates(db, after);
    const overlay = detectOverlay(defaultMatchConfiguration, factsOfRow(row, mrns), after);
    if (overlay.suspected && confirmOverlay === undefined) return { outcome: 'overlay-suspected', overlay, candidates };
    const version = row.version + 1;
    const changes = changedValues(row.body, input.demographics);
    // The history tells that the number changed, never the number.
    const numbers = ssn === row.ssn ? [] : [{ path: '/ssn', before: row.ssn && 'known', after: ssn && 'known' }];
    const overwritten = overlay.suspected
      ? [{ path: '/overlay', before: null, after: { confirmed: confirmOverlay, replaced: overlay.replaced } }]
      : [];
    await db
      .updateTable('patient')
      .set({ version, body: JSON.stringify(input.demographics), ssn, updated_at: now })
      .where('id', '=', patientId)
      .execute();
    await recordChanges(db, patientId, version, [...changes, ...numbers, ...overwritten], {
      at: now,
      by: ctx.actor.id,
      origin: input.origin,
    });
    await writePatientKeys(db, patientId, after);
    await queueCandidates(db, patientId, candidates, now);
    return { outcome: 'amended', patient: patientOf(await patientRow(db, patientId), mrns), queued: candidates.length };
  });
}
