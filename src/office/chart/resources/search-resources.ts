import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { Fault } from '../../../base/index.ts';
import { type Note, type OfficeContext, shortestReason } from '../../access/index.ts';
import type { ReadDb, Sensitivity, Tables } from '../../store/index.ts';
import { dateRange } from './date-range.ts';
import { type SearchParameter, servedTypes } from './served-types.ts';

/** A resource as it is served. */
export interface StoredResource {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface SearchAsk {
  readonly type: string;
  /** Name and value of each parameter; the same name twice means both, a comma in a value means either. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly count: number;
  readonly offset: number;
  /** `Type:patient` and `Type:encounter` bring what these lead to. */
  readonly include: readonly string[];
}

export interface SearchAnswer {
  readonly total: number;
  readonly matches: readonly StoredResource[];
  readonly included: readonly StoredResource[];
}

const longestValue = 500;
const furthest = 100_000;
const columns = ['type', 'id', 'version', 'updated_at as updatedAt', 'body', 'patient_id', 'encounter_id'] as const;

/**
 * Searches the facts of one type. Facts of sensitive encounters are left out unless a reason is given. Faults: `not-found` for a type that is
 * not served, `bad-input` for a parameter that the type does not have or a value that is none.
 */
export function searchResources(ctx: OfficeContext, ask: SearchAsk): Promise<SearchAnswer> {
  return ctx.read('resource/search', { type: ask.type.slice(0, 40), id: 'search' }, async (db, note) => {
    const conditions = conditionsOf(ask);
    const open = (ctx.reason?.trim().length ?? 0) >= shortestReason;
    const matching = db
      .selectFrom('chart_resource')
      .where('type', '=', ask.type)
      .where((eb) => eb.and(conditions.map((condition) => condition(eb))))
      .$if(!open, (query) => query.where(notSensitive));
    const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const rows = await matching
      .select(columns)
      .orderBy('date', (order) => order.desc().nullsLast())
      .orderBy('id')
      .limit(ask.count)
      .offset(ask.offset)
      .execute();
    if (open)
      await noteSensitivity(
        db,
        rows.map(({ encounter_id }) => encounter_id),
        note,
      );
    for (const { patient_id } of rows) if (patient_id !== null) note({ patientId: patient_id });
    const included = await includedOf(db, ask, rows);
    return { total: Number(total), matches: rows.map(served), included };
  });
}

/** One resource, or an earlier version of it. Fault `not-found`, the same whether it is elsewhere or nowhere. */
export function readResource(
  ctx: OfficeContext,
  { type, id, version }: { readonly type: string; readonly id: string; readonly version?: number },
): Promise<StoredResource> {
  return ctx.read('resource/view', { type: type.slice(0, 40), id: id.slice(0, 64) }, async (db, note) => {
    const row = await db
      .selectFrom('chart_resource')
      .select(columns)
      .where('type', '=', type)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row || !Object.hasOwn(servedTypes, type)) throw missing(id);
    if (row.patient_id !== null) note({ patientId: row.patient_id });
    if (row.encounter_id !== null) note({ encounterId: row.encounter_id });
    await noteSensitivity(db, [row.encounter_id], note);
    if (version === undefined || version === row.version) return served(row);
    const old = await db
      .selectFrom('chart_resource_version')
      .select(['type', 'id', 'version', 'updated_at as updatedAt', 'body'])
      .where('type', '=', type)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (!old) throw missing(id);
    return old;
  });
}

const missing = (id: string): Fault => new Fault('not-found', 'There is no such resource.', { id: id.slice(0, 64) });
const served = ({ type, id, version, updatedAt, body }: StoredResource): StoredResource => ({
  type,
  id,
  version,
  updatedAt,
  body,
});

type Builder = ExpressionBuilder<Tables, 'chart_resource'>;
type Condition = (eb: Builder) => ReturnType<Builder['and']>;

const notSensitive = sql<SqlBool>`not exists (select 1 from chart c where c.id = chart_resource.encounter_id and cardinality(c.sensitivity) > 0)`;

async function noteSensitivity(db: ReadDb, encounterIds: readonly (string | null)[], note: Note): Promise<void> {
  const ids = encounterIds.filter((id) => id !== null);
  if (ids.length === 0) return;
  const rows = await db
    .selectFrom('chart')
    .select('sensitivity')
    .where('id', 'in', ids)
    .where(sql<SqlBool>`cardinality(sensitivity) > 0`)
    .execute();
  const all = [...new Set(rows.flatMap(({ sensitivity }): readonly Sensitivity[] => sensitivity))];
  if (all.length > 0) note({ sensitivity: all });
}

function conditionsOf({ type, parameters, offset, count }: SearchAsk): readonly Condition[] {
  const known = Object.hasOwn(servedTypes, type) ? servedTypes[type] : undefined;
  if (!known) throw new Fault('not-found', 'This type of resource is not served here.', { field: 'type' });
  if (offset > furthest || offset < 0 || count < 0)
    throw new Fault('bad-input', 'That page is too far; narrow the search.', { field: '_offset' });
  return parameters.map(([name, value]) => {
    const [bare = ''] = name.split(':');
    const parameter = known.find((one) => one.name === bare);
    if (!parameter || name !== bare)
      throw new Fault('bad-input', 'This search parameter is not supported for the type.', {
        field: name.slice(0, 60),
      });
    const values = value.split(',').filter((one) => one !== '');
    if (value.length > longestValue || values.length === 0 || value.includes('\0'))
      throw new Fault('bad-input', 'A search value has 1 to 500 characters.', { field: bare });
    return conditionOf(parameter, values);
  });
}

function conditionOf({ kind, by, name }: SearchParameter, values: readonly string[]): Condition {
  switch (kind) {
    case 'reference': {
      const ids = values.map(
        (value) => /^(?:(?:Patient|Encounter)\/)?([A-Za-z0-9.-]{1,64})$/.exec(value)?.[1] ?? bad(name),
      );
      return (eb) => eb.and([eb(by as 'patient_id', 'in', ids)]);
    }
    case 'date':
      return (eb) =>
        eb.and(values.map((value) => dateCondition(eb, by as 'date' | 'birth_date', dateRange(value) ?? bad(name))));
    case 'string':
      return (eb) => eb.or(values.map((value) => eb(sql`' ' || name`, 'like', `% ${escaped(value.toLowerCase())}%`)));
    default:
      return tokenCondition(by, values, name);
  }
}

const escaped = (value: string): string => value.replace(/[\\%_]/g, (one) => `\\${one}`);

function bad(name: string): never {
  throw new Fault('bad-input', 'This value cannot be read.', { field: name });
}

function tokenCondition(by: string, values: readonly string[], name: string): Condition {
  if (by === 'id' || by === 'status')
    return (eb) =>
      eb.and([
        eb(
          by,
          'in',
          values.map((value) => value.slice(value.indexOf('|') + 1)),
        ),
      ]);
  // `|code` asks for a code without system; tokens do not tell that apart from any system, so it is refused rather than answered wrongly.
  const tokens = values.map((value) => (value.startsWith('|') || value.endsWith('|') ? bad(name) : `${by}|${value}`));
  return (eb) => eb.and([sql<SqlBool>`tokens && ${tokens}::text[]` as never]);
}

function dateCondition(
  eb: Builder,
  by: 'date' | 'birth_date',
  { from, to, prefix }: NonNullable<ReturnType<typeof dateRange>>,
) {
  const column = sql.ref(by);
  const [start, end] = by === 'date' ? [from, to] : [from.slice(0, 10), to.slice(0, 10)];
  const test = {
    eq: sql<SqlBool>`${column} >= ${start} and ${column} < ${end}`,
    ne: sql<SqlBool>`(${column} < ${start} or ${column} >= ${end})`,
    gt: sql<SqlBool>`${column} >= ${end}`,
    ge: sql<SqlBool>`${column} >= ${start}`,
    lt: sql<SqlBool>`${column} < ${start}`,
    le: sql<SqlBool>`${column} < ${end}`,
  }[prefix];
  return eb.and([test as never]);
}

async function includedOf(
  db: ReadDb,
  { type, include }: SearchAsk,
  rows: readonly { readonly patient_id: string | null; readonly encounter_id: string | null }[],
): Promise<readonly StoredResource[]> {
  const wanted: { readonly type: string; readonly ids: readonly string[] }[] = [];
  for (const one of include) {
    if (one !== `${type}:patient` && one !== `${type}:encounter`)
      throw new Fault('bad-input', 'This _include is not supported.', { field: '_include' });
    const column = one.endsWith(':patient') ? 'patient_id' : 'encounter_id';
    const ids = [...new Set(rows.map((row) => row[column]))].filter((id) => id !== null);
    if (ids.length > 0) wanted.push({ type: column === 'patient_id' ? 'Patient' : 'Encounter', ids });
  }
  const found = await Promise.all(
    wanted.map(({ type: other, ids }) =>
      db.selectFrom('chart_resource').select(columns).where('type', '=', other).where('id', 'in', ids).execute(),
    ),
  );
  return found.flat().map(served);
}
