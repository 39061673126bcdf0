import { createHash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import type { Note, OfficeContext } from '../access/index.ts';
import { type ChartRow, newId, type WriteDb } from '../store/index.ts';
import type { Chart } from './chart.ts';
import { chartDocuments } from './chart-documents.ts';
import { chartRow } from './chart-row.ts';
import { putChart } from './put-chart.ts';
import { type ReadChart, readChart } from './read/index.ts';

export interface AddChart {
  /** File name as the user knows it; only a hint, the content decides. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file into a chart and keeps both. The same bytes again answer the chart that stands (`isNew` false). Fault `bad-file` with
 * the reader's reason, `too-large` above 64 MiB.
 */
export function addChart(ctx: OfficeContext, file: AddChart): Promise<{ chart: Chart; isNew: boolean }> {
  const sourceSha256 = createHash('sha256').update(file.bytes).digest('hex');
  const id = newId('up');
  return ctx.write('chart/add', { type: 'chart', id }, async (db, note) => {
    const standing = await chartOfSource(db, sourceSha256, note);
    if (standing) return { chart: standing, isNew: false };
    const read = readChart(file.name, file.bytes);
    if (!read.ok) throw refusal(read.problems[0]);
    const chart = chartOf(read.value, id, sourceSha256, ctx.now().toISOString());
    if (await putChart(db, chart, ctx.now(), file.bytes)) return { chart, isNew: true };
    // The same file came at the same moment and was first.
    const first = await chartOfSource(db, sourceSha256, note);
    if (!first) throw new Fault('unavailable', 'The same file is being added at this moment; try again.', { id });
    return { chart: first, isNew: false };
  });
}

async function chartOfSource(db: WriteDb, sha256: string, note: Note): Promise<Chart | undefined> {
  const found = await db.selectFrom('chart').select('id').where('source_sha256', '=', sha256).executeTakeFirst();
  return found && { ...(await chartRow(db, found.id, note)), ...(await chartDocuments(db, found.id)) };
}

function chartOf(read: ReadChart, id: string, sourceSha256: string, addedAt: string): Chart {
  const { format: _, ...facts } = read;
  const row: ChartRow = {
    ...facts,
    id,
    origin: 'uploaded',
    documents: read.documentList.length,
    sourceSha256,
    addedAt,
  };
  return { ...row, documentList: read.documentList, remarks: read.remarks };
}

function refusal(problem: { message: string; line?: number } | undefined): Fault {
  const place = problem?.line === undefined ? {} : { line: problem.line };
  const message = problem?.message ?? 'This file cannot be read as a chart.';
  return new Fault(message.startsWith('Larger than') ? 'too-large' : 'bad-file', message, place);
}
