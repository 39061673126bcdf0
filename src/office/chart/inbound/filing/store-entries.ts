import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { WriteDb } from '../../../store/index.ts';
import { relativeOf, type Standing } from '../check-set.ts';
import type { InboundSet, Json } from '../inbound-set.ts';
import { storeDocuments } from './document-rows.ts';
import { storeEncounters } from './encounter-rows.ts';
import type { FilingOrder, Placed, Stored } from './filing-types.ts';
import { mergeRevision, withoutElements } from './merge-revision.ts';
import { rewriteReferences } from './rewrite-references.ts';
import { instantOf, searchColumns } from './search-columns.ts';
import { aliasToken } from './standing-resources.ts';

/** What one statement takes at most. */
const batchRows = 400;
const batchCharacters = 1 << 20;

/**
 * Writes the facts of a set in batches, the rows of encounters and documents with them. Older facts never overwrite newer ones, and a segment that
 * only names a patient or an encounter writes nothing. Answers which encounters and patients changed.
 */
export async function storeEntries(
  db: WriteDb,
  set: InboundSet,
  placed: readonly Placed[],
  standing: Standing,
  order: FilingOrder,
): Promise<Changed> {
  const changed = { encounters: new Set<string>(), patients: new Set<string>() };
  const rename = renamer(placed, standing);
  let batch: Stored[] = [];
  let texts: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await storeBatch(db, batch, texts, order, changed);
    [batch, texts, size] = [[], [], 0];
  };
  for (const one of placed) {
    const { _signatures, ...resource } = rewriteReferences(one.entry.load(), rename);
    const said = instantOf(one.entry.saidAt ?? set.saidAt) ?? order.receivedAt.toISOString();
    const laid = await laidOver(db, one, { ...resource, id: one.id }, said);
    if (!laid) continue;
    const { body, saidAt } = laid;
    batch.push({ ...one, body: _signatures === undefined ? body : { ...body, _signatures }, saidAt });
    const text = rowText(one, body, saidAt, order.source);
    texts.push(text);
    size += text.length;
    if (batch.length >= batchRows || size >= batchCharacters) await flush();
  }
  await flush();
  return changed;
}

/** What a reference of the set is called here: what the set brings, then what stands. */
function renamer(placed: readonly Placed[], standing: Standing): (reference: string) => string | undefined {
  const names = new Map<string, string>();
  for (const { entry, id } of placed) for (const name of entry.names) names.set(name, `${entry.type}/${id}`);
  for (const [reference, { type, id }] of standing) names.set(reference, `${type}/${id}`);
  return (reference) => names.get(reference) ?? names.get(relativeOf(reference) ?? '');
}

interface Changes {
  readonly encounters: Set<string>;
  readonly patients: Set<string>;
}

async function storeBatch(
  db: WriteDb,
  batch: readonly Stored[],
  texts: readonly string[],
  order: FilingOrder,
  changed: Changes,
): Promise<void> {
  const newer = await upsert(db, texts, order);
  const taken = batch.filter(({ entry, id }) => newer.has(`${entry.type}/${id}`));
  await storeEncounters(
    db,
    taken.filter(({ entry }) => entry.type === 'Encounter'),
    order,
  );
  await storeDocuments(
    db,
    taken.filter(({ entry }) => isDocument(entry.type)),
    order,
  );
  for (const { entry, encounterId, patientId } of batch) {
    if (encounterId !== null && (entry.type === 'Encounter' || isDocument(entry.type)))
      changed.encounters.add(encounterId);
    if (entry.type === 'Patient' && patientId !== null) changed.patients.add(patientId);
  }
}

/** Whose charts are to be brought up to date. */
export interface Changed {
  readonly encounters: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
}

/** A snapshot is laid over what stands; an older one fills only what nobody has said since. Undefined when it says nothing new. */
async function laidOver(
  db: WriteDb,
  { entry, sourceKey }: Placed,
  body: Json,
  saidAt: string,
): Promise<{ body: Json; saidAt: string } | undefined> {
  if (!entry.over) return { body, saidAt };
  const standing = await db
    .selectFrom('chart_resource')
    .select(['body', 'said_at'])
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
  if (!standing) return { body, saidAt };
  const isNewer = Date.parse(saidAt) >= standing.said_at.getTime();
  if (entry.over.how === 'revise' && isNewer)
    return { body: withoutElements(mergeRevision(standing.body, body), entry.over.clears), saidAt };
  const filled = mergeRevision(body, standing.body);
  return isDeepStrictEqual(filled, standing.body)
    ? undefined
    : { body: filled, saidAt: standing.said_at.toISOString() };
}

const isDocument = (type: string): boolean => type === 'DocumentReference' || type === 'Composition';

function rowText(placed: Placed, body: Json, saidAt: string, source: string): string {
  const { entry, id, sourceKey, patientId, encounterId } = placed;
  const columns = { type: entry.type, id, source_key: sourceKey, patient_id: patientId, encounter_id: encounterId };
  const search = searchColumns(body);
  const tokens = entry.alias === undefined ? search.tokens : [...search.tokens, aliasToken(source, entry.alias)];
  return JSON.stringify({ ...columns, ...search, tokens, body, said_at: saidAt });
}

/** Inserts or revises; answers which facts were taken (`Type/id`), so that what hangs on them is revised too. */
async function upsert(db: WriteDb, texts: readonly string[], order: FilingOrder): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ type: string; id: string }>`
    insert into chart_resource (type, id, source_key, patient_id, encounter_id, tokens, status, date, name, birth_date, body, said_at, message_id, updated_at)
    select r.type, r.id, r.source_key, r.patient_id, r.encounter_id, r.tokens, r.status, r.date, r.name, r.birth_date, r.body, r.said_at,
      ${order.messageId}, ${order.receivedAt}
    from json_to_recordset(${`[${texts.join(',')}]`}::json) as r(type text, id text, source_key text, patient_id text, encounter_id text,
      tokens text[], status text, date timestamptz, name text, birth_date date, body jsonb, said_at timestamptz)
    on conflict (facility_id, source_key) do update set
      version = chart_resource.version + case when chart_resource.body = excluded.body then 0 else 1 end,
      patient_id = excluded.patient_id, encounter_id = excluded.encounter_id, tokens = excluded.tokens, status = excluded.status,
      date = excluded.date, name = excluded.name, birth_date = excluded.birth_date, body = excluded.body, said_at = excluded.said_at,
      message_id = excluded.message_id, updated_at = excluded.updated_at
    where chart_resource.said_at <= excluded.said_at
    returning type, id`.execute(db);
  return new Set(rows.map(({ type, id }) => `${type}/${id}`));
}
