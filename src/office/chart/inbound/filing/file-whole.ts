import { sql } from 'kysely';
import type { WriteDb } from '../../../store/index.ts';
import type { InboundSet, Objection } from '../inbound-set.ts';
import { fileSet } from './file-set.ts';
import type { Filed, FilingOrder } from './filing-types.ts';

/** Files a set, or leaves not a row of it behind: what stands against it may be found after the patient was registered. */
export async function fileWhole(db: WriteDb, set: InboundSet, order: FilingOrder): Promise<Filed | Objection> {
  await sql`savepoint filing`.execute(db);
  const outcome = await fileSet(db, set, order);
  await ('stage' in outcome ? sql`rollback to savepoint filing` : sql`release savepoint filing`).execute(db);
  return outcome;
}
