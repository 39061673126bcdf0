import type { DocumentsRow, ReadDb } from '../store/index.ts';

/** The documents of a chart, inside a handle; empty with a remark when there are none. */
export async function chartDocuments(db: ReadDb, chartId: string): Promise<DocumentsRow> {
  const row = await db.selectFrom('chart_document').select('body').where('chart_id', '=', chartId).executeTakeFirst();
  return row?.body ?? { documentList: [], remarks: ['The documents of this chart are missing.'] };
}
