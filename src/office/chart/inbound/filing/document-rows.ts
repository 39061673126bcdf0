import type { WriteDb } from '../../../store/index.ts';
import { documentKind } from '../../read/document-kind.ts';
import type { Json } from '../inbound-set.ts';
import { attachmentText, bytesText, type DocumentText } from './document-text.ts';
import type { FilingOrder, Stored } from './filing-types.ts';
import { dayOf, instantOf } from './search-columns.ts';
import { signaturesOf } from './signatures-of.ts';

const json = (value: unknown): Json | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Json) : undefined;
};
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const words = (concept: Json | undefined): string | undefined =>
  text(concept?.['text']) ?? text(json(concept?.['coding'])?.['display']) ?? text(json(concept?.['coding'])?.['code']);

const hours = 3_600_000;

/** Writes the rows of documents whose resource was taken, with their signatures, and ties them to the documents they replace or add to. */
export async function storeDocuments(db: WriteDb, documents: readonly Stored[], order: FilingOrder): Promise<void> {
  for (const document of documents) {
    const { id, patientId, encounterId, body, saidAt } = document;
    if (patientId === null) continue;
    const earlier = await earlierDocument(db, body, patientId);
    const columns = {
      ...(await documentColumns(body)),
      patient_id: patientId,
      encounter_id: encounterId,
      ...relationOf(body, earlier),
    };
    const row = { ...columns, said_at: new Date(saidAt), updated_at: order.receivedAt };
    await db
      .insertInto('document')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.columns(['facility_id', 'id']).doUpdateSet(row))
      .execute();
    if (row.relation === 'replaces' && earlier)
      await db
        .updateTable('document')
        .set({ replaced_by: id, updated_at: order.receivedAt })
        .where('id', '=', earlier.id)
        .execute();
    const signatures = signaturesOf(body);
    if (signatures.length > 0)
      await db
        .insertInto('document_signature')
        .values(
          signatures.map(({ by, at }, n) => ({
            document_id: id,
            signer: by,
            role: n === 0 ? ('author' as const) : ('co-signer' as const),
            signed_at: at,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}

interface Earlier {
  readonly id: string;
  readonly version: number;
}

/** The document that `relatesTo` means: by reference, or by its number among the documents of the same patient. */
async function earlierDocument(db: WriteDb, body: Json, patientId: string): Promise<Earlier | undefined> {
  const target = json(json(body['relatesTo'])?.['target']) ?? json(json(body['relatesTo'])?.['targetReference']);
  const id = /^(?:DocumentReference|Composition)\/(.+)$/.exec(text(target?.['reference']) ?? '')?.[1];
  const number = text(json(target?.['identifier'])?.['value']);
  if (id === undefined && number === undefined) return undefined;
  const query = db.selectFrom('document').select(['id', 'version']).where('patient_id', '=', patientId);
  return (id === undefined ? query.where('number', '=', number ?? '') : query.where('id', '=', id))
    .orderBy('version', 'desc')
    .executeTakeFirst();
}

const relations = new Set(['replaces', 'appends', 'transforms', 'signs']);

function relationOf(body: Json, earlier: Earlier | undefined) {
  const code = text(json(body['relatesTo'])?.['code']);
  const relation =
    code !== undefined && relations.has(code) ? (code as 'replaces' | 'appends' | 'transforms' | 'signs') : null;
  const version = relation === 'replaces' && earlier ? earlier.version + 1 : 1;
  return { relation, relates_to: earlier?.id ?? null, version };
}

async function documentColumns(body: Json) {
  const type = json(body['type']);
  const title = text(body['description']) ?? text(body['title']) ?? words(type) ?? 'Document';
  const context = json(body['context']);
  const service = text(json(context?.['period'])?.['start']) ?? text(body['date']);
  const written = text(json(json(json(body['content'])?.['attachment']))?.['creation']) ?? text(body['date']);
  const writtenAt = instantOf(written);
  const serviceAt = instantOf(service);
  const late = writtenAt !== null && serviceAt !== null && Date.parse(writtenAt) - Date.parse(serviceAt) > 24 * hours;
  const content = await contentText(body);
  const number = json(body['masterIdentifier']) ?? json(body['identifier']);
  return {
    number: text(number?.['value']) ?? null,
    kind: documentKind(text(json(type?.['coding'])?.['code']), title),
    title: title.slice(0, 500),
    author: text(json(body['author'])?.['display']) ?? null,
    service_date: dayOf(service),
    written_at: writtenAt === null ? null : new Date(writtenAt),
    stage: stageOf(body),
    late_entry: late,
    content_type: content.contentType,
    reading: content.reading,
    text: content.text,
  };
}

function stageOf(body: Json): string {
  if (body['status'] === 'entered-in-error') return 'entered-in-error';
  return (
    text(body['docStatus']) ?? (body['resourceType'] === 'Composition' ? (text(body['status']) ?? 'final') : 'final')
  );
}

/** The texts of all attachments that can be read; of a Composition the narratives of its sections. */
async function contentText(body: Json): Promise<DocumentText> {
  if (body['resourceType'] === 'Composition')
    return bytesText(Buffer.from(narratives(body).join('\n\n')), 'application/xhtml+xml');
  const contents = Array.isArray(body['content']) ? (body['content'] as readonly Json[]) : [];
  const read = await Promise.all(contents.map((content) => attachmentText(json(content['attachment']) ?? {})));
  const texts = read.flatMap(({ text: one }) => (one === null ? [] : [one]));
  const first =
    read.find(({ reading }) => reading === 'read') ?? read.find(({ reading }) => reading === 'unread') ?? read[0];
  return {
    reading: first?.reading ?? 'empty',
    contentType: first?.contentType ?? null,
    text: texts.length === 0 ? null : texts.join('\n\n'),
  };
}

function narratives(node: Json): readonly string[] {
  const own = text(json(node['text'])?.['div']);
  const sections = Array.isArray(node['section']) ? (node['section'] as readonly Json[]) : [];
  return [
    ...(own === undefined ? [] : [own]),
    ...sections.flatMap((section) => [`<p>${text(section['title']) ?? ''}</p>`, ...narratives(section)]),
  ];
}
