import { sql } from 'kysely';
import { newId, type WriteDb } from '../../../store/index.ts';
import type { Json, Objection } from '../inbound-set.ts';
import { type PatientNumber, patientNumbers } from './patient-numbers.ts';

/** A patient as a message gives him, and where the message names him. */
export interface PatientToFile {
  readonly resource: Json;
  readonly place: string;
  /** Name of the patient at his source, and the source; what he is known by where he has no number. */
  readonly sourceName: string;
  readonly source: string;
  /** The source's name is one that later messages use (a FHIR id). */
  readonly isAlias: boolean;
  /** Who assigns a number that comes without an authority: the sending facility. */
  readonly defaultAuthority: string;
}

export type FiledPatient = { readonly patientId: string } | { readonly objection: Objection };

/**
 * The patient of these numbers, or a new one. Parked when the numbers belong to two patients, or when the number is known but name and
 * birth date both differ (an overlay would mix two people in one chart).
 */
export async function filePatient(db: WriteDb, patient: PatientToFile): Promise<FiledPatient> {
  const numbers = await withAuthorities(db, patientNumbers(patient.resource), patient.defaultAuthority);
  const own = { authority: `source:${patient.source}`, number: patient.sourceName };
  const names = distinct(patient.isAlias || numbers.length === 0 ? [...numbers, own] : numbers);
  await lockNumbers(db, names);
  const standing = await db
    .selectFrom('filed_patient_number')
    .select(['patient_id', 'authority', 'number'])
    .where((eb) => eb.or(names.map(({ authority, number }) => eb.and({ authority, number }))))
    .execute();
  const ids = [...new Set(standing.map((row) => row.patient_id))];
  const parked = (reason: string): FiledPatient => ({ objection: { stage: 'parked', reason, path: patient.place } });
  if (ids.length > 1)
    return parked('Its patient numbers belong to two patients here; merge them first, or correct the number.');
  const [known] = ids;
  if (known !== undefined && (await isOverlay(db, known, patient.resource)))
    return parked(
      'The patient number is known here under another name and birth date; it may be a wrong number (overlay).',
    );
  const patientId = known ?? newId('pat');
  const open = names.filter(
    ({ authority, number }) => !standing.some((row) => row.authority === authority && row.number === number),
  );
  if (open.length > 0)
    await db
      .insertInto('filed_patient_number')
      .values(open.map((name) => ({ ...name, patient_id: patientId })))
      .execute();
  return { patientId };
}

const distinct = (numbers: readonly PatientNumber[]): readonly PatientNumber[] => [
  ...new Map(numbers.map((one) => [`${one.authority}|${one.number}`, one])).values(),
];

/** A number without an authority is that of the one patient who has it here under any authority, else the sender's. */
async function withAuthorities(
  db: WriteDb,
  numbers: readonly PatientNumber[],
  fallback: string,
): Promise<readonly PatientNumber[]> {
  const open = numbers.filter(({ authority }) => authority === '').map(({ number }) => number);
  if (open.length === 0) return numbers;
  const rows = await db
    .selectFrom('filed_patient_number')
    .select(['authority', 'number'])
    .where('number', 'in', open)
    .execute();
  return numbers.map((one) => {
    if (one.authority !== '') return one;
    const same = rows.filter(({ number }) => number === one.number);
    const own = same.find(({ authority }) => authority === fallback) ?? (same.length === 1 ? same[0] : undefined);
    return { number: one.number, authority: own?.authority ?? fallback };
  });
}

/** Two messages about one patient wait for each other; in one order, so that they never wait in a circle. */
async function lockNumbers(db: WriteDb, names: readonly { authority: string; number: string }[]): Promise<void> {
  for (const key of names.map(({ authority, number }) => `${authority}|${number}`).sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('chartwright.facility') || ${key}, 20))`.execute(
      db,
    );
}

async function isOverlay(db: WriteDb, patientId: string, incoming: Json): Promise<boolean> {
  const row = await db
    .selectFrom('chart_resource')
    .select(['name', 'birth_date', 'body'])
    .where('type', '=', 'Patient')
    .where('id', '=', patientId)
    .executeTakeFirst();
  if (!row) return false;
  const birth = typeof incoming['birthDate'] === 'string' ? incoming['birthDate'] : undefined;
  const [a, b] = [familyNames(row.body), familyNames(incoming)];
  const sameName = a.size === 0 || b.size === 0 || [...b].some((name) => a.has(name));
  return !sameName && birth !== undefined && row.birth_date !== null && birth.slice(0, 10) !== row.birth_date;
}

function familyNames(patient: Json): ReadonlySet<string> {
  const names = Array.isArray(patient['name']) ? (patient['name'] as readonly Json[]) : [];
  return new Set(
    names
      .map((name) => name['family'])
      .filter((family) => typeof family === 'string')
      .map((family) => family.toLowerCase()),
  );
}
