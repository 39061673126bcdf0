import type { CodeRow, CodeTable } from '../code-table.ts';
import { type PrintedCode, parsePrintedCode } from './index-entries.ts';

/** A printed code with what the edition in force makes of it. */
export interface OpenCode extends PrintedCode {
  /** As printed, dot and dash. */
  readonly printed: string;
  /** Its row, header or billable; undefined when the edition does not have it (the book is of another year). */
  readonly row: CodeRow | undefined;
  /** Number of billable codes it stands for: 1 when it is one itself. */
  readonly billable: number;
}

/** Row numbers of the billable codes at or below a row, in tabular order. */
export function billableBelow(table: CodeTable, row: number): readonly number[] {
  if (table.isBillable(row)) return [row];
  return table.childrenOf(row).flatMap((child) => billableBelow(table, child));
}

/** Billable codes that a canonical code or beginning of a code still leaves open, as row numbers; empty when the edition has none. */
export function expandCode(table: CodeTable, code: string): readonly number[] {
  const row = table.indexOf(code);
  return row < 0 ? [] : billableBelow(table, row);
}

/** Reads a printed code against an edition; undefined when the text is not a code (`--`). */
export function openCode(table: CodeTable | undefined, printed: string): OpenCode | undefined {
  const code = parsePrintedCode(printed);
  if (!code) return undefined;
  return { ...code, printed, row: table?.find(code.code), billable: table ? expandCode(table, code.code).length : 0 };
}
