import { type Pack, textAt } from '../../../base/index.ts';
import type { AxisPosition } from './axis-values.ts';

/** A value of an axis with its label in the table where it stands: the same character means other things in other tables. */
export interface AxisValue {
  readonly value: string;
  readonly label: string;
}

/**
 * The ICD-10-PCS tables, frozen. A table is the first three characters; each of its rows lists values for axes 4 to 7, and any
 * combination of values within one row is a code (Official Guidelines of ICD-10-PCS, A9).
 */
export interface PcsTables {
  readonly tables: number;
  readonly rows: number;
  /** Number of codes all rows multiply out to. */
  readonly codes: number;
  tableOf(row: number): number;
  /** First three characters of a table: `0FT`. */
  keyOf(table: number): string;
  /** Number of the table with these first three characters, or -1. */
  tableAt(key: string): number;
  /** Rows of a table, as numbers from the first to before the last. */
  rowsOf(table: number): readonly [first: number, end: number];
  /** What the operation means, as printed at the head of the table; empty where the table prints none. */
  definitionOf(table: number): string;
  /** `Body Part`, `Approach` … as the row names the axis. */
  axisTitleOf(row: number, axis: AxisPosition): string;
  /** Number of that name; equal names have equal numbers. */
  axisTitleIdOf(row: number, axis: AxisPosition): number;
  /** Values of an axis in a row; axes 1 to 3 have one. Label ids are positions among `labels`. */
  spanOf(row: number, axis: AxisPosition): readonly [first: number, end: number];
  /** Character code of value `at` of a span. */
  valueAt(at: number): number;
  labelIdAt(at: number): number;
  /** Number of values over all rows and axes: spans lie in 0 to values - 1. */
  readonly values: number;
  /** Distinct labels are numbered from 0 to labels - 1. */
  readonly labels: number;
  label(id: number): string;
}

/** Opens compiled tables (write-pcs-tables.ts). Throws Fault `bad-file` when a section is missing. */
export function openPcsTables(pack: Pack): PcsTables {
  const [rowStarts, rowTables, definitions] = [pack.u32('rowStarts'), pack.u16('rowTables'), pack.u32('definitions')];
  const [axisTitles, spanStarts] = [pack.u16('axisTitles'), pack.u32('spanStarts')];
  const [values, labelIds] = [pack.bytes('values'), pack.u32('labelIds')];
  const [labelBytes, labelOffsets] = [pack.bytes('labels'), pack.u32('labelOffsets')];
  const [textBytes, textOffsets] = [pack.bytes('texts'), pack.u32('textOffsets')];
  const tables = rowStarts.length - 1;
  const text = (id: number): string => textAt(textBytes, textOffsets, id);
  const spanOf = (row: number, axis: AxisPosition): readonly [number, number] => {
    const at = row * 7 + axis - 1;
    return [spanStarts[at] ?? 0, spanStarts[at + 1] ?? 0];
  };
  const keyOf = (table: number): string => {
    const row = rowStarts[table] ?? 0;
    return String.fromCharCode(...([1, 2, 3] as const).map((axis) => values[spanOf(row, axis)[0]] ?? 0));
  };
  const numbers = new Map(Array.from({ length: tables }, (_, table) => [keyOf(table), table]));
  return {
    tables,
    rows: rowTables.length,
    codes: Number(pack.header['codes']),
    tableOf: (row) => rowTables[row] ?? 0,
    keyOf,
    tableAt: (key) => numbers.get(key) ?? -1,
    rowsOf: (table) => [rowStarts[table] ?? 0, rowStarts[table + 1] ?? 0],
    definitionOf: (table) => text(definitions[table] ?? 0),
    axisTitleOf: (row, axis) => text(axisTitles[row * 7 + axis - 1] ?? 0),
    axisTitleIdOf: (row, axis) => axisTitles[row * 7 + axis - 1] ?? 0,
    spanOf,
    valueAt: (at) => values[at] ?? 0,
    labelIdAt: (at) => labelIds[at] ?? 0,
    values: values.length,
    labels: labelOffsets.length - 1,
    label: (id) => textAt(labelBytes, labelOffsets, id),
  };
}
