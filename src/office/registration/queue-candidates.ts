import { defaultMatchConfiguration } from '../../engine/identity/index.ts';
import { newId, type WriteDb } from '../store/index.ts';
import type { Candidate } from './find-candidates.ts';

/** Puts pairs on the review queue. A pair that was decided stays decided; an open one takes the new evidence. */
export async function queueCandidates(
  db: WriteDb,
  patientId: string,
  candidates: readonly Candidate[],
  now: Date,
): Promise<void> {
  for (const { patientId: other, score, verdict, cautions, evidence } of candidates) {
    if (verdict === 'new') continue;
    const [first, second] = patientId < other ? [patientId, other] : [other, patientId];
    const found = {
      score,
      verdict,
      configuration: defaultMatchConfiguration.id,
      evidence: JSON.stringify({ cautions, fields: evidence }),
      found_at: now,
    };
    await db
      .insertInto('duplicate_candidate')
      .values({
        id: newId('dup'),
        first_patient: first,
        second_patient: second,
        decided_at: null,
        decided_by: null,
        reason: null,
        ...found,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['facility_id', 'first_patient', 'second_patient'])
          .doUpdateSet(found)
          .where('duplicate_candidate.stage', '=', 'open'),
      )
      .execute();
  }
}
