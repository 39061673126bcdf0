import { Fault, parseIsoDate } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { newId, type ReadDb, type Subscriber, type WriteDb } from '../store/index.ts';
import { standingPatient } from './patient-row.ts';

/** An insurance of a patient; their order is the order of payment. */
export interface CoverageInput {
  readonly payer: string;
  readonly plan?: string;
  readonly memberId?: string;
  readonly groupNumber?: string;
  readonly subscriber: Subscriber;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly eligibility?: 'eligible' | 'not-eligible' | 'unknown';
  readonly eligibilityCheckedOn?: string;
}

export interface Coverage extends CoverageInput {
  readonly id: string;
  readonly place: number;
}

/** Adds coverages in their order. Fault `bad-input` for dates that do not exist or end before they begin. */
export async function addCoverages(db: WriteDb, patientId: string, coverages: readonly CoverageInput[]): Promise<void> {
  if (coverages.length > 9)
    throw new Fault('bad-input', 'A patient has at most nine coverages.', { field: '/coverages' });
  for (const [i, coverage] of coverages.entries()) {
    const { effectiveFrom, effectiveTo, eligibilityCheckedOn } = coverage;
    for (const day of [effectiveFrom, effectiveTo, eligibilityCheckedOn])
      if (day !== undefined && !parseIsoDate(day))
        throw new Fault('bad-input', 'This is not a day of the calendar (YYYY-MM-DD).', { field: `/coverages/${i}` });
    if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom)
      throw new Fault('bad-input', 'The coverage ends before it begins.', { field: `/coverages/${i}/effectiveTo` });
    await db
      .insertInto('coverage')
      .values({
        id: newId('cov'),
        patient_id: patientId,
        place: i + 1,
        payer: coverage.payer,
        plan: coverage.plan ?? null,
        member_id: coverage.memberId ?? null,
        group_number: coverage.groupNumber ?? null,
        subscriber: JSON.stringify(coverage.subscriber),
        effective_from: effectiveFrom ?? null,
        effective_to: effectiveTo ?? null,
        eligibility: coverage.eligibility ?? null,
        eligibility_checked_on: eligibilityCheckedOn ?? null,
      })
      .execute();
  }
}

/** Replaces the coverages of a patient, first the primary. */
export function setCoverages(
  ctx: OfficeContext,
  input: { readonly patientId: string; readonly coverages: readonly CoverageInput[] },
): Promise<readonly Coverage[]> {
  const { patientId } = input;
  return ctx.write('patient/amend', { type: 'coverage', id: patientId, patientId }, async (db, note) => {
    const { id, sensitivity } = await standingPatient(db, patientId);
    note({ patientId: id, sensitivity });
    await db.deleteFrom('coverage').where('patient_id', '=', id).execute();
    await addCoverages(db, id, input.coverages);
    return coveragesOf(db, id);
  });
}

/** Coverages of a patient in order; with `on`, those in force that day. */
export async function coveragesOf(db: ReadDb, patientId: string, on?: string): Promise<readonly Coverage[]> {
  const rows = await db
    .selectFrom('coverage')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => on === undefined || ((row.effective_from ?? on) <= on && on <= (row.effective_to ?? on)))
    .map((row) => ({
      id: row.id,
      place: row.place,
      payer: row.payer,
      subscriber: row.subscriber,
      ...(row.plan === null ? {} : { plan: row.plan }),
      ...(row.member_id === null ? {} : { memberId: row.member_id }),
      ...(row.group_number === null ? {} : { groupNumber: row.group_number }),
      ...(row.effective_from === null ? {} : { effectiveFrom: row.effective_from }),
      ...(row.effective_to === null ? {} : { effectiveTo: row.effective_to }),
      ...(row.eligibility === null ? {} : { eligibility: row.eligibility }),
      ...(row.eligibility_checked_on === null ? {} : { eligibilityCheckedOn: row.eligibility_checked_on }),
    }));
}
