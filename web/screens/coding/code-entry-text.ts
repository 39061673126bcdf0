import { parseIcd10Cm, parseIcd10Pcs } from '../../../src/engine/codes/index.ts';
import type { Poa } from './abstract-changes.ts';

/** What a new code is meant for. */
export type EntryMode = 'diagnosis' | 'procedure' | 'admitting';
export type EntrySystem = 'icd-10-cm' | 'icd-10-pcs';

export const systemOf = (mode: EntryMode): EntrySystem => (mode === 'procedure' ? 'icd-10-pcs' : 'icd-10-cm');

/** One line of the list under the entry box. */
export interface EntryOption {
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
  readonly because?: string;
}

/** What was typed: words to search for, or a code with, perhaps, its POA answer. */
export type EntryText =
  | { readonly is: 'words'; readonly text: string }
  | {
      readonly is: 'code';
      readonly text: string;
      readonly code: string;
      readonly system: EntrySystem;
      readonly poa?: Poa;
    };

const poaLetters: Readonly<Record<string, Poa>> = { Y: 'Y', N: 'N', U: 'U', W: 'W', E: 'exempt', '1': 'exempt' };

/**
 * Reads the entry box. A code needs a digit (`chf` are words, `I50.9` is a code) and may be followed by its POA letter
 * (`j441 y`, `j44.1,n`). Seven characters with a digit in front are a procedure even in the diagnosis box.
 */
export function readEntry(typed: string, mode: EntryMode): EntryText {
  const text = typed.trim();
  const match = /^([0-9a-z.]+?)(?:[\s,]+([ynuwe1]))?$/i.exec(text);
  const bare = match?.[1] ?? '';
  const system = shapeOf(bare, mode);
  if (!system) return { is: 'words', text };
  const code = bare.replace('.', '').toUpperCase();
  const poa = poaLetters[(match?.[2] ?? '').toUpperCase()];
  return { is: 'code', text: bare, code, system, ...(poa === undefined ? {} : { poa }) };
}

function shapeOf(bare: string, mode: EntryMode): EntrySystem | undefined {
  if (!/\d/.test(bare)) return undefined;
  if (/^[0-9a-z]{7}$/i.test(bare) && parseIcd10Pcs(bare).ok && (mode === 'procedure' || /^\d/.test(bare)))
    return 'icd-10-pcs';
  return mode !== 'procedure' && parseIcd10Cm(bare).ok ? 'icd-10-cm' : undefined;
}

/** The text of a selection as a search: one line, no bullets, not more than a phrase. */
export function searchTextOf(selected: string): string {
  const line = selected.replace(/\s+/g, ' ').replace(/^[\s\-–•*.,;:()]+|[\s\-–•*.,;:()]+$/g, '');
  return line.length <= 90 ? line : line.slice(0, 90).replace(/\s\S*$/, '');
}
