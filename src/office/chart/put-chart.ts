import type { WriteDb } from '../store/index.ts';
import type { Chart } from './chart.ts';

/**
 * Keeps a new chart, its documents and the bytes it was read from. False, and nothing kept, when a chart with its id or of the same bytes stands
 * already.
 */
export async function putChart(db: WriteDb, chart: Chart, addedAt: Date, source?: Uint8Array): Promise<boolean> {
  const { documentList, remarks, ...row } = chart;
  const added = await db
    .insertInto('chart')
    .values({
      id: row.id,
      body: JSON.stringify(row),
      discharge_date: row.dischargeDate ?? null,
      source_sha256: row.sourceSha256 ?? null,
      added_at: addedAt,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  const documents = JSON.stringify({ documentList, remarks });
  await db.insertInto('chart_document').values({ chart_id: row.id, body: documents }).execute();
  if (source)
    await db
      .insertInto('chart_source')
      .values({ chart_id: row.id, bytes: Buffer.from(source) })
      .execute();
  return true;
}
