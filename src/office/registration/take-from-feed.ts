import { isoDate } from '../../base/index.ts';
import { defaultMatchConfiguration, detectOverlay, normaliseSsn } from '../../engine/identity/index.ts';
import { type Demographics, newId, type WriteDb } from '../store/index.ts';
import { demographicsProblems } from './demographics-problems.ts';
import { factsOfPatient } from './facts-of-patient.ts';
import { findCandidates } from './find-candidates.ts';
import { writePatientKeys } from './patient-keys.ts';
import { factsOfRow, mrnsOf } from './patient-row.ts';
import { queueCandidates } from './queue-candidates.ts';
import { changedValues, recordChanges } from './record-changes.ts';
import { insertPatient } from './register-patient.ts';

export interface FromFeed {
  /** Known already by a name the source gave; otherwise the numbers decide. */
  readonly patientId?: string | undefined;
  readonly mrns: readonly { readonly authority: string; readonly number: string }[];
  /** What the message says; what it does not say stays as it is. */
  readonly demographics: Partial<Demographics>;
  readonly ssn?: string | undefined;
  /** Whether it says something newer than what stands; otherwise only a new patient takes it. */
  readonly isNewer: boolean;
  readonly at: Date;
  readonly by: string;
  /** The message. */
  readonly origin: string;
}

export type Taken =
  | { readonly outcome: 'known' | 'registered'; readonly patientId: string }
  | { readonly outcome: 'two-patients' }
  | { readonly outcome: 'overlay' }
  | { readonly outcome: 'not-usable'; readonly message: string };

/**
 * The patient of a message, inside a handle: found by number, registered when new (possible duplicates are queued), revised when the message is
 * newer. Nothing is written when the numbers belong to two patients, when it looks like another person, or when the demographics cannot be true.
 */
export async function takeFromFeed(db: WriteDb, feed: FromFeed): Promise<Taken> {
  const found = new Set(feed.patientId === undefined ? [] : [feed.patientId]);
  for (const id of await patientsOf(db, feed.mrns)) found.add(id);
  if (found.size > 1) return { outcome: 'two-patients' };
  const [known] = found;
  return known === undefined ? registerNew(db, feed) : revise(db, known, feed);
}

async function patientsOf(db: WriteDb, mrns: FromFeed['mrns']): Promise<readonly string[]> {
  if (mrns.length === 0) return [];
  const rows = await db
    .selectFrom('mrn')
    .select('patient_id')
    .where((where) => where.or(mrns.map(({ authority, number }) => where.and({ authority, number }))))
    .execute();
  return rows.map(({ patient_id }) => patient_id);
}

// The name a site gives to somebody whose name is not known.
const nameless: Demographics['names'] = [{ kind: 'alias', family: 'UNKNOWN' }];
const blank: Demographics = {
  names: nameless,
  administrativeSex: 'U',
  addresses: [],
  phones: [],
  emergencyContacts: [],
};
const systems = (mrns: FromFeed['mrns']) => mrns.map(({ authority, number }) => ({ system: authority, value: number }));

async function registerNew(db: WriteDb, feed: FromFeed): Promise<Taken> {
  const { at, by, origin, mrns } = feed;
  const demographics: Demographics = { ...blank, ...feed.demographics };
  const problem = problemOf(demographics, at);
  if (problem !== undefined) return { outcome: 'not-usable', message: problem };
  const id = newId('pat');
  const ssn = usableSsn(feed.ssn);
  const facts = factsOfPatient(id, demographics, ssn, systems(mrns));
  const candidates = await findCandidates(db, facts);
  await insertPatient(db, id, { demographics, mrns, onDuplicates: 'queue', origin }, ssn, { at, by });
  await writePatientKeys(db, id, facts);
  await queueCandidates(db, id, candidates, at);
  return { outcome: 'registered', patientId: id };
}

async function revise(db: WriteDb, patientId: string, feed: FromFeed): Promise<Taken> {
  const row = await db
    .selectFrom('patient')
    .selectAll()
    .where('id', '=', patientId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const standing = (await mrnsOf(db, [patientId])).get(patientId) ?? [];
  const demographics: Demographics = { ...row.body, ...feed.demographics };
  const ssn = usableSsn(feed.ssn) ?? row.ssn;
  const all = [
    ...standing,
    ...feed.mrns.filter((one) => !standing.some((has) => has.authority === one.authority && has.number === one.number)),
  ];
  const after = factsOfPatient(patientId, demographics, ssn, systems(all));
  if (detectOverlay(defaultMatchConfiguration, factsOfRow(row, standing), after).suspected)
    return { outcome: 'overlay' };
  await addNumbers(db, patientId, all.slice(standing.length), feed.at);
  const changes = changedValues(row.body, demographics);
  const isNewNumber = ssn !== row.ssn;
  if (!feed.isNewer || (changes.length === 0 && !isNewNumber)) return { outcome: 'known', patientId };
  const problem = problemOf(demographics, feed.at);
  if (problem !== undefined) return { outcome: 'not-usable', message: problem };
  const version = row.version + 1;
  await db
    .updateTable('patient')
    .set({ version, body: JSON.stringify(demographics), ssn, updated_at: feed.at })
    .where('id', '=', patientId)
    .execute();
  // The history tells that the number changed, never the number.
  const numbers = isNewNumber ? [{ path: '/ssn', before: row.ssn && 'known', after: ssn && 'known' }] : [];
  await recordChanges(db, patientId, version, [...changes, ...numbers], feed);
  await writePatientKeys(db, patientId, after);
  return { outcome: 'known', patientId };
}

async function addNumbers(db: WriteDb, patientId: string, mrns: FromFeed['mrns'], at: Date): Promise<void> {
  if (mrns.length === 0) return;
  const rows = mrns.map(({ authority, number }) => ({
    authority,
    number,
    patient_id: patientId,
    assigned_at: at,
    retired_at: null,
    retired_by: null,
  }));
  await db.insertInto('mrn').values(rows).execute();
}

function problemOf(demographics: Demographics, at: Date): string | undefined {
  const [problem] = demographicsProblems(demographics, isoDate(at.toISOString().slice(0, 10)));
  return problem && `${problem.path}: ${problem.message}`;
}

/** A number that was never assigned is no number; a feed is not stopped by it. */
function usableSsn(text: string | undefined): string | null {
  const number = text === undefined ? '' : normaliseSsn(text);
  return number === '' ? null : number;
}
