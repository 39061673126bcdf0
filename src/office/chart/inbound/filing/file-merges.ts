import type { WriteDb } from '../../../store/index.ts';
import type { InboundSet, Objection } from '../inbound-set.ts';
import type { FilingOrder } from './filing-types.ts';

/**
 * Merges that a message orders (A40 and relatives). Registration owns patients and their merges, which can be taken back; until a merge is
 * done there, the message waits on the worklist. Merges of numbers that are not known here, or already one patient, are no news.
 */
export async function fileMerges(db: WriteDb, set: InboundSet, order: FilingOrder): Promise<Objection | undefined> {
  for (const merge of set.merges) {
    const surviving = await patientOf(db, merge.surviving, order.sender);
    if (merge.level !== 'patient')
      return {
        stage: 'parked',
        reason: `A merge of ${merge.level}s is done by a person in registration.`,
        path: 'MRG',
      };
    if (surviving === undefined)
      return { stage: 'parked', reason: 'The number that stays is not known here.', path: 'PID-3' };
    for (const number of merge.retired) {
      const retired = await patientOf(db, number, order.sender);
      if (retired === undefined)
        return {
          stage: 'parked',
          reason: 'The number that goes is not known here, or was merged before.',
          path: 'MRG-1',
        };
      if (retired !== surviving)
        return {
          stage: 'parked',
          reason: 'Both numbers have charts here; merge them in registration, then replay.',
          path: 'MRG-1',
        };
    }
  }
  return undefined;
}

async function patientOf(db: WriteDb, token: string | undefined, sender: string): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const at = token.lastIndexOf('|');
  const [authority, number] = [token.slice(0, at) || sender, token.slice(at + 1)];
  const row = await db
    .selectFrom('filed_patient_number')
    .select('patient_id')
    .where('authority', '=', authority)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.patient_id;
}
