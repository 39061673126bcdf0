import type { EditTables } from '../abstract-edit.ts';
import { perCode } from '../per-code.ts';

/** Whether a code is on the list of exemptions. */
export const isExempt = perCode((list: NonNullable<EditTables['poaExempt']>, code: string): boolean => list.has(code));
