import type { VersionSet } from '../../../engine/group/index.ts';
import { numberOf, textOf, type WireField, type WireReader, walkFields } from './wire-reader.ts';

/** One of the sixteen tables: a range of the file. */
export interface Table {
  readonly reader: WireReader;
  readonly start: number;
  readonly end: number;
}
export type VersionBits = (numbers: readonly number[]) => VersionSet;

/** Entries of a map: field 1 the key, field 2 the message of values. Absent keys are the empty text or 0 (proto3). */
function eachEntry(
  table: Table,
  visit: (key: WireField | undefined, values: { readonly start: number; readonly end: number }) => void,
): void {
  const { reader } = table;
  walkFields(reader, table.start, table.end, (entry) => {
    if (entry.number !== 1 || !entry.isRange) return;
    let key: WireField | undefined;
    let values = { start: entry.end, end: entry.end };
    walkFields(reader, entry.start, entry.end, (field) => {
      if (field.number === 1) key = field;
      else if (field.number === 2 && field.isRange) values = field;
    });
    visit(key, values);
  });
}

/** Records of a map from text: `visit(key, record)` for every record of every entry. */
export function eachTextRecord(table: Table, visit: (key: string, record: WireField) => void): void {
  eachEntry(table, (key, values) => {
    const text = key ? textOf(table.reader, key) : '';
    walkFields(table.reader, values.start, values.end, (record) => {
      if (record.number === 1 && record.isRange) visit(text, record);
    });
  });
}

/** Value messages of a map from number. */
export function eachNumberEntry(
  table: Table,
  visit: (key: number, values: { readonly start: number; readonly end: number }) => void,
): void {
  eachEntry(table, (key, values) => visit(key ? numberOf(table.reader, key) : 0, values));
}

/** Records of a map from number. */
export function eachNumberRecord(table: Table, visit: (key: number, record: WireField) => void): void {
  eachNumberEntry(table, (key, values) => {
    walkFields(table.reader, values.start, values.end, (record) => {
      if (record.number === 1 && record.isRange) visit(key, record);
    });
  });
}
