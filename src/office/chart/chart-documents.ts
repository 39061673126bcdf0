import type { DocumentsRow, ReadDb } from '../store/index.ts';
import { factDocuments } from './fact-documents.ts';

/** The documents of a chart, inside a handle: those of its file, or those put together from what came through the doors; empty with a remark when there are none. */
export async function chartDocuments(db: ReadDb, chartId: string): Promise<DocumentsRow> {
  const row = await db.selectFrom('chart_document').select('body').where('chart_id', '=', chartId).executeTakeFirst();
  if (row) return row.body;
  return (
    (await factDocuments(db, chartId)) ?? { documentList: [], remarks: ['The documents of this chart are missing.'] }
  );
}
