import type { CodeTable } from '../../codes/index.ts';
import { perCode } from '../per-code.ts';

/** Row of a code in its table, or -1. */
export const rowOf = perCode((table: CodeTable, code: string): number => table.indexOf(code));
