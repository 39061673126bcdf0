import { sql } from 'kysely';
import { type Taken, takeFromFeed } from '../../../registration/index.ts';
import type { WriteDb } from '../../../store/index.ts';
import type { Json, Objection } from '../inbound-set.ts';
import { demographicsOf, socialSecurityOf } from './demographics-of.ts';
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
  /** What the message says counts (a registration message, a Patient resource), not only names him. */
  readonly isNewer: boolean;
  readonly saidAt: Date;
  readonly at: Date;
  readonly by: string;
  readonly origin: string;
}

export type FiledPatient = { readonly patientId: string } | { readonly objection: Objection };

/**
 * The patient of these numbers through registration, or a new one. Parked when the numbers belong to two patients, when they are known but name
 * and birth date say somebody else (an overlay would mix two people in one chart), or when the demographics cannot be true.
 */
export async function filePatient(db: WriteDb, patient: PatientToFile): Promise<FiledPatient> {
  const mrns = distinct(await withAuthorities(db, patientNumbers(patient.resource), patient.defaultAuthority));
  const alias = { authority: `source:${patient.source}`, number: patient.sourceName };
  const isAlias = patient.isAlias || mrns.length === 0;
  await lockNumbers(db, isAlias ? [...mrns, alias] : mrns);
  const named = isAlias ? await ofAlias(db, alias) : undefined;
  const taken = await takeFromFeed(db, {
    patientId: named,
    mrns,
    demographics: demographicsOf(patient.resource),
    ssn: socialSecurityOf(patient.resource),
    isNewer: patient.isNewer && !(await isOlder(db, named, mrns, patient.saidAt)),
    at: patient.at,
    by: patient.by,
    origin: patient.origin,
  });
  if (taken.outcome !== 'known' && taken.outcome !== 'registered')
    return { objection: { stage: 'parked', reason: reasonOf(taken), path: patient.place } };
  if (isAlias && named === undefined)
    await db
      .insertInto('filed_patient_number')
      .values({ ...alias, patient_id: taken.patientId })
      .execute();
  return { patientId: taken.patientId };
}

function reasonOf(taken: Taken): string {
  switch (taken.outcome) {
    case 'two-patients':
      return 'Its patient numbers belong to two patients here; merge them first, or correct the number.';
    case 'overlay':
      return 'The patient number is known here under another name and birth date; it may be a wrong number (overlay).';
    case 'not-usable':
      return `The demographics cannot be used: ${taken.message}`;
    default:
      return '';
  }
}

async function ofAlias(db: WriteDb, { authority, number }: PatientNumber): Promise<string | undefined> {
  const row = await db
    .selectFrom('filed_patient_number')
    .select('patient_id')
    .where('authority', '=', authority)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.patient_id;
}

/** Whether a newer message said who this is already. */
async function isOlder(
  db: WriteDb,
  named: string | undefined,
  mrns: readonly PatientNumber[],
  saidAt: Date,
): Promise<boolean> {
  const ids = db
    .selectFrom('mrn')
    .select('patient_id')
    .where((where) => where.or(mrns.map(({ authority, number }) => where.and({ authority, number }))));
  const row = await db
    .selectFrom('chart_resource')
    .select('said_at')
    .where('type', '=', 'Patient')
    .where((where) => (named === undefined ? where('id', 'in', ids) : where('id', '=', named)))
    .executeTakeFirst();
  return row !== undefined && row.said_at > saidAt;
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
  const rows = await db.selectFrom('mrn').select(['authority', 'number']).where('number', 'in', open).execute();
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
