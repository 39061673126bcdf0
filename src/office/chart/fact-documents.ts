import type { ChartDocument, DocumentsRow, ReadDb } from '../store/index.ts';
import { readFhir } from './read/fhir/index.ts';

type Json = Readonly<Record<string, unknown>>;
const written = new Set(['DocumentReference', 'Composition']);
const most = 5000;

/**
 * The documents of a chart that came through a door: its written documents, each under its own id so that evidence stays where it was found, and
 * the facts of the encounter (and those of the patient that belong to no encounter) as tables. Undefined when there is no such encounter.
 */
export async function factDocuments(db: ReadDb, encounterId: string): Promise<DocumentsRow | undefined> {
  const encounter = await db
    .selectFrom('encounter')
    .select('patient_id')
    .where('id', '=', encounterId)
    .executeTakeFirst();
  if (!encounter) return undefined;
  const rows = await db
    .selectFrom('chart_resource')
    .leftJoin('document', (join) => join.onRef('document.id', '=', 'chart_resource.id'))
    .select(['type', 'body', 'document.text', 'document.content_type'])
    .where((eb) =>
      eb.or([
        eb('chart_resource.encounter_id', '=', encounterId),
        eb.and([
          eb('chart_resource.patient_id', '=', encounter.patient_id),
          eb('chart_resource.encounter_id', 'is', null),
        ]),
      ]),
    )
    .orderBy('chart_resource.said_at')
    .orderBy('chart_resource.id')
    .limit(most)
    .execute();
  const facts = rows.filter(({ type }) => !written.has(type)).map(({ body }) => body);
  const about = rows.filter(({ type }) => type === 'Patient' || type === 'Encounter').map(({ body }) => body);
  const tables = read(facts);
  const notes = rows
    .filter(({ type }) => written.has(type))
    .map(({ body, text, content_type }) => note(body, text, content_type, about));
  const cut = rows.length === most ? [`Only the first ${most} facts are shown.`] : [];
  return {
    documentList: [...tables.documentList, ...notes.flatMap((one) => one.documentList)],
    remarks: [...new Set([...tables.remarks, ...notes.flatMap((one) => one.remarks), ...cut])],
  };
}

/** One written document. The text of a PDF was taken out when it was filed; the reader is given that. */
function note(body: Json, text: string | null, contentType: string | null, about: readonly Json[]): DocumentsRow {
  const plain = text !== null && contentType === 'application/pdf';
  const attachment = plain
    ? { contentType: 'text/plain', data: Buffer.from(text, 'utf8').toString('base64') }
    : undefined;
  const resource = attachment ? { ...body, content: [{ attachment }] } : body;
  const own = read([...about, resource]).documentList.filter(({ kind }) => kind !== 'face-sheet');
  const id = String(body['id']);
  const signed = body['docStatus'] === 'final' || body['docStatus'] === 'amended';
  const named = (document: ChartDocument, n: number): ChartDocument => ({
    ...document,
    id: n === 0 ? id : `${id}-${n + 1}`,
    ...(body['docStatus'] === undefined ? {} : { signed }),
  });
  const remarks =
    own.length === 0 ? ['A document without readable text (a scan, a picture or a reference) is not shown.'] : [];
  return { documentList: own.filter(isNote).map(named), remarks };
}

// Tables of the encounter's own facts are made once, from all of them.
const isNote = ({ id }: ChartDocument): boolean => id.startsWith('note-');

function read(resources: readonly Json[]): DocumentsRow {
  const chart = readFhir(JSON.stringify(resources));
  return chart.ok
    ? { documentList: chart.value.documentList, remarks: chart.value.remarks }
    : { documentList: [], remarks: [] };
}
