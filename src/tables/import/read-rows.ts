import { parse } from 'csv-parse/sync';
import { Fault } from '../../base/index.ts';
import { readXlsx } from './read-xlsx.ts';

/** One row of a published table with its line (text) or row (workbook) number from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a published table, whether tab- or comma-separated text or an xlsx workbook. Throws Fault `bad-file` with file and line. */
export function readRows(path: string, bytes: Uint8Array): readonly TableRow[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(path, bytes).map((cells, i) => ({ line: i + 1, cells }));
  const text = textOf(bytes);
  const tabs = text.slice(0, 4096).includes('\t');
  try {
    const records = parse(text, {
      delimiter: tabs ? '\t' : ',',
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: tabs,
      skip_empty_lines: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    const line = (cause as { lines?: number }).lines;
    const place = line === undefined ? { file: path } : { file: path, line };
    throw new Fault(
      'bad-file',
      'Not readable as a table: a quotation mark is not closed or stands inside a cell.',
      place,
      cause,
    );
  }
}

/** Published text is Windows-1252 or UTF-8; what is not UTF-8 is read as Latin-1, which agrees for every letter used. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}
