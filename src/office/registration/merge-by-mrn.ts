import type { OfficeContext } from '../access/index.ts';
import { type Merged, mergePatients } from './merge-patients.ts';

export interface MergeByMrn {
  readonly survivor: { readonly authority: string; readonly number: string };
  readonly retired: { readonly authority: string; readonly number: string };
  readonly reason: string;
  /** The message: its id or control number. */
  readonly origin: string;
}

/** What became of a merge that a message asked for; everything but `merged` belongs on the error worklist. */
export type MergeByMrnOutcome =
  | (Merged & { readonly outcome: 'merged'; readonly survivorId: string; readonly retiredId: string })
  | { readonly outcome: 'unknown-mrn'; readonly which: 'survivor' | 'retired' }
  | { readonly outcome: 'already-merged'; readonly survivorId: string }
  | { readonly outcome: 'same-patient'; readonly patientId: string };

/** Merge of HL7 v2 A40 (PID-3 and MRG-1) and of a FHIR Patient link: by numbers. Never guesses: an unknown number merges nothing. */
export async function mergeByMrn(ctx: OfficeContext, input: MergeByMrn): Promise<MergeByMrnOutcome> {
  const found = await ctx.read('patient/find', { type: 'facility', id: ctx.facility }, async (db, note) => {
    const of = async ({ authority, number }: MergeByMrn['survivor']) => {
      const row = await db
        .selectFrom('mrn')
        .select(['patient_id', 'retired_by'])
        .where('authority', '=', authority)
        .where('number', '=', number)
        .executeTakeFirst();
      if (row) note({ patientId: row.patient_id });
      return row;
    };
    return { survivor: await of(input.survivor), retired: await of(input.retired) };
  });
  const { survivor, retired } = found;
  if (!survivor) return { outcome: 'unknown-mrn', which: 'survivor' };
  if (!retired) return { outcome: 'unknown-mrn', which: 'retired' };
  if (retired.retired_by !== null) return { outcome: 'already-merged', survivorId: retired.patient_id };
  const [survivorId, retiredId] = [survivor.patient_id, retired.patient_id];
  if (survivorId === retiredId) return { outcome: 'same-patient', patientId: survivorId };
  const merged = await mergePatients(ctx, { survivorId, retiredId, reason: input.reason, origin: input.origin });
  return { outcome: 'merged', survivorId, retiredId, ...merged };
}
