import type { ReadDb } from '../../store/index.ts';
import type { DocumentFact, OperationFact, OrderFact } from './completeness-facts.ts';

/** Facts of filed encounters, by encounter. */
export interface FiledFacts {
  readonly documents: ReadonlyMap<string, readonly DocumentFact[]>;
  readonly operations: ReadonlyMap<string, readonly OperationFact[]>;
  readonly orders: ReadonlyMap<string, readonly OrderFact[]>;
}

/** Reads documents with their signatures, surgical procedures and orders of the encounters. */
export async function filedFacts(db: ReadDb, encounterIds: readonly string[]): Promise<FiledFacts> {
  return {
    documents: await documentFacts(db, encounterIds),
    operations: await operationFacts(db, encounterIds),
    orders: await orderFacts(db, encounterIds),
  };
}

async function documentFacts(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DocumentFact[]>> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'encounter_id', 'kind', 'author', 'service_date', 'written_at', 'said_at'])
    .where('encounter_id', 'in', ids)
    .where('replaced_by', 'is', null)
    .where('stage', '<>', 'entered-in-error')
    .orderBy('said_at')
    .execute();
  const signatures = await db
    .selectFrom('document_signature')
    .innerJoin('document', 'document.id', 'document_signature.document_id')
    .select(['document_id', 'signer', 'role', 'signed_at'])
    .where('document.encounter_id', 'in', ids)
    .execute();
  return grouped(
    rows,
    ({ encounter_id }) => encounter_id,
    (row) => {
      const signed = signatures.filter(({ document_id }) => document_id === row.id);
      const own = signed.find(({ role }) => role === 'author');
      const co = signed.find(({ role }) => role === 'co-signer');
      return {
        id: row.id,
        kind: row.kind,
        ...(row.author === null ? {} : { authorId: row.author }),
        at: (row.written_at ?? (row.service_date ? new Date(row.service_date) : row.said_at)).toISOString(),
        ...(own ? { signedAt: own.signed_at.toISOString() } : {}),
        ...(co ? { cosignature: { providerId: co.signer, signedAt: co.signed_at.toISOString() } } : {}),
      };
    },
  );
}

type Body = Readonly<Record<string, unknown>>;
const text = (body: Body, ...path: readonly (string | number)[]): string | undefined => {
  let value: unknown = body;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
};

/** Surgical procedures: of the category "surgical procedure" (SNOMED CT 387713003), or coded in section 0 of ICD-10-PCS. */
async function operationFacts(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly OperationFact[]>> {
  const rows = await resources(db, ids, ['Procedure']);
  const surgical = rows.filter(({ body, status }) => status === 'completed' && isSurgical(body));
  return grouped(
    surgical,
    ({ encounter_id }) => encounter_id,
    ({ id, body, date }) => {
      const surgeon =
        text(body, 'performer', 0, 'actor', 'display') ?? text(body, 'performer', 0, 'actor', 'reference');
      return date === null
        ? undefined
        : { id, at: date.toISOString(), anesthesia: true, ...(surgeon === undefined ? {} : { surgeonId: surgeon }) };
    },
  );
}

function isSurgical(body: Body): boolean {
  const json = JSON.stringify([body['category'] ?? null, body['code'] ?? null]);
  return (
    json.includes('"387713003"') ||
    /icd-10-pcs[^}]*"code":"0[0-9A-Z]{6}"|"code":"0[0-9A-Z]{6}"[^}]*icd-10-pcs/i.test(json)
  );
}

/** Requests for tests with the time of the first report or result that answers them; a request by somebody counts as authenticated by it. */
async function orderFacts(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OrderFact[]>> {
  const rows = await resources(db, ids, ['ServiceRequest', 'DiagnosticReport', 'Observation']);
  const answered = new Map<string, string>();
  for (const { body, type, date } of rows)
    for (const { reference } of (body['basedOn'] as { reference?: string }[] | undefined) ?? [])
      if (type !== 'ServiceRequest' && reference !== undefined && date !== null && !answered.has(reference))
        answered.set(reference, date.toISOString());
  const requests = rows.filter(({ type, status }) => type === 'ServiceRequest' && status !== 'entered-in-error');
  return grouped(
    requests,
    ({ encounter_id }) => encounter_id,
    ({ id, body, date, status }) => {
      if (date === null) return undefined;
      const provider = text(body, 'requester', 'display') ?? text(body, 'requester', 'reference');
      const resultedAt = answered.get(`ServiceRequest/${id}`);
      return {
        id,
        at: date.toISOString(),
        verbal: false,
        resultExpected: true,
        ...(status === 'revoked' ? { cancelled: true } : {}),
        ...(provider === undefined ? {} : { providerId: provider, authenticatedAt: date.toISOString() }),
        ...(resultedAt === undefined ? {} : { resultedAt }),
      };
    },
  );
}

const resources = (db: ReadDb, ids: readonly string[], types: readonly string[]) =>
  db
    .selectFrom('chart_resource')
    .select(['type', 'id', 'encounter_id', 'body', 'date', 'status'])
    .where('encounter_id', 'in', ids)
    .where('type', 'in', types)
    .orderBy('date')
    .execute();

function grouped<Row, Fact>(
  rows: readonly Row[],
  key: (row: Row) => string | null,
  fact: (row: Row) => Fact | undefined,
): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const row of rows) {
    const [id, made] = [key(row), fact(row)];
    if (id === null || made === undefined) continue;
    const group = groups.get(id);
    if (group) group.push(made);
    else groups.set(id, [made]);
  }
  return groups;
}
