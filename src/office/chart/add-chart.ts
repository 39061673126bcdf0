import { createHash, randomUUID } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { ChartRow, WritableRows } from '../store/index.ts';
import type { Chart } from './chart.ts';
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
  const id = `up-${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  return ctx.write('chart/add', { type: 'chart', id }, async (rows) => {
    const standing = await chartOfSource(rows, sourceSha256);
    if (standing) return { chart: standing, isNew: false };
    const read = readChart(file.name, file.bytes);
    if (!read.ok) throw refusal(read.problems[0]);
    const chart = chartOf(read.value, id, sourceSha256, ctx.now().toISOString());
    const { documentList, remarks, ...row } = chart;
    rows.put('chart', id, row);
    rows.put('chart-documents', id, { documentList, remarks });
    rows.keepSource(id, file.bytes);
    return { chart, isNew: true };
  });
}

async function chartOfSource(rows: WritableRows, sha256: string): Promise<Chart | undefined> {
  for (const row of (await rows.list('chart')).values()) {
    if (row.sourceSha256 !== sha256) continue;
    const documents = await rows.get('chart-documents', row.id);
    return documents && { ...row, ...documents };
  }
  return undefined;
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
