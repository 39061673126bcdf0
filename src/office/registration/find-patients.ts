import { sql } from 'kysely';
import { Fault } from '../../base/index.ts';
import { foldText, preparePerson } from '../../engine/identity/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { ReadDb } from '../store/index.ts';
import { type Mrn, mrnsOf, type PatientRow } from './patient-row.ts';

/** What to look for; what is given must all be true. At least one. */
export interface FindPatients {
  readonly mrn?: string;
  readonly family?: string;
  readonly given?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly ssn?: string;
  /** 1 to 100. */
  readonly limit?: number;
}

/** A line of the answer. A sensitive patient shows that it is there and by which number it is opened, nothing else. */
export interface PatientLine {
  readonly id: string;
  readonly mrns: readonly Mrn[];
  readonly masked: boolean;
  readonly name?: string;
  readonly birthDate?: string;
  readonly sex?: 'F' | 'M' | 'U';
  readonly city?: string;
}

const longestTerm = 100;

/** Finds patients by indexed keys; former names find the patient too, merged ones their survivor. Fault `bad-input` when nothing is asked. */
export function findPatients(ctx: OfficeContext, input: FindPatients): Promise<readonly PatientLine[]> {
  return ctx.read('patient/find', { type: 'facility', id: ctx.facility }, async (db, note) => {
    const limit = Math.min(Math.max(input.limit ?? 25, 1), 100);
    const sets = await Promise.all(termsOf(input).map((term) => idsOf(db, term)));
    const numbers = input.mrn === undefined ? [] : [await idsOfMrn(db, input.mrn)];
    const [first, ...others] = [...sets, ...numbers];
    if (!first)
      throw new Fault(
        'bad-input',
        'Say whom to look for: a number, a family name, a birth date or a telephone number.',
        { field: 'family' },
      );
    const ids = [...first].filter((id) => others.every((set) => set.has(id)));
    const rows = await survivorsOf(db, ids);
    const mrns = await mrnsOf(
      db,
      rows.map(({ id }) => id),
    );
    const lines = rows
      .map((row) => lineOf(row, mrns.get(row.id) ?? []))
      .sort((a, b) => ((a.name ?? '~') < (b.name ?? '~') ? -1 : 1))
      .slice(0, limit);
    for (const { id } of lines) note({ patientId: id });
    return lines;
  });
}

interface Term {
  readonly pass: string;
  readonly key: string;
  readonly prefix: boolean;
}

function termsOf({ family, given, birthDate, phone, ssn }: FindPatients): readonly Term[] {
  for (const [field, text] of Object.entries({ family, given, birthDate, phone, ssn }))
    if ((text?.length ?? 0) > longestTerm)
      throw new Fault('bad-input', `This is longer than ${longestTerm} characters.`, { field });
  const person = preparePerson({ id: '', birthDate: birthDate ?? '', phones: [phone ?? ''], ssn: ssn ?? '' });
  const name = foldText(family ?? '').replaceAll(' ', '');
  const first = foldText(given ?? '').replaceAll(' ', '');
  const terms: Term[] = [];
  if (name !== '') terms.push({ pass: 'find/name', key: first === '' ? name : `${name} ${first}`, prefix: true });
  if (birthDate !== undefined) terms.push({ pass: 'find/birth', key: person.birth, prefix: false });
  if (phone !== undefined)
    terms.push({ pass: 'find/telephone', key: person.phones[0]?.slice(-7) ?? '', prefix: false });
  if (ssn !== undefined) terms.push({ pass: 'find/number', key: person.ssn, prefix: false });
  return terms;
}

async function idsOf(db: ReadDb, { pass, key, prefix }: Term): Promise<ReadonlySet<string>> {
  const query = db.selectFrom('patient_key').select('patient_id').where('pass', '=', pass);
  // Under row-level security an index serves leakproof operators only: LIKE would read every key of the facility.
  const within = prefix
    ? query.where(sql<boolean>`key ~>=~ ${key} and key ~<~ ${`${key}\u{10ffff}`}`)
    : query.where('key', '=', key);
  const rows = await within.distinct().limit(1000).execute();
  return new Set(rows.map(({ patient_id }) => patient_id));
}

async function idsOfMrn(db: ReadDb, number: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('mrn')
    .select('patient_id')
    .where('number', '=', number.trim().slice(0, longestTerm))
    .limit(1000)
    .execute();
  return new Set(rows.map(({ patient_id }) => patient_id));
}

/** Rows of the ids, merged ones replaced by whom they were merged into. */
async function survivorsOf(db: ReadDb, ids: readonly string[]): Promise<readonly PatientRow[]> {
  const found = new Map<string, PatientRow>();
  let open = [...ids];
  for (let steps = 0; open.length > 0 && steps < 100; steps += 1) {
    const rows = await db.selectFrom('patient').selectAll().where('id', 'in', open).execute();
    for (const row of rows) if (row.merged_into === null) found.set(row.id, row);
    open = rows.flatMap(({ merged_into }) => (merged_into === null || found.has(merged_into) ? [] : [merged_into]));
  }
  return [...found.values()];
}

function lineOf({ id, body, sensitivity }: PatientRow, mrns: readonly Mrn[]): PatientLine {
  if (sensitivity.length > 0) return { id, mrns, masked: true };
  const [name] = body.names;
  const address = body.addresses[0];
  return {
    id,
    mrns,
    masked: false,
    name: [name?.family, [name?.given, name?.middle, name?.suffix].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
    sex: body.administrativeSex,
    ...(body.birthDate === undefined ? {} : { birthDate: body.birthDate }),
    ...(address?.city === undefined ? {} : { city: address.city }),
  };
}
