import { essentialTitle, nonessentialModifiers } from './term-title.ts';
import type { TermTree } from './term-tree.ts';

/** A code as an index prints it, taken apart. */
export interface PrintedCode {
  /** Canonical form, no dot and no dash. */
  readonly code: string;
  /** True when the book ends it in a dash: more characters are needed. */
  readonly open: boolean;
}

/** `M14.8-` → code `M148`, open. Undefined when the text is not a code (the book's `-` and `--` mean none). */
export function parsePrintedCode(text: string): PrintedCode | undefined {
  const match = /^([A-Z][0-9A-Z]{2})(?:\.([0-9A-Z]{0,4}))?(-?)$/.exec(text.trim());
  return match ? { code: `${match[1]}${match[2] ?? ''}`, open: match[3] === '-' } : undefined;
}

/** An entry of an ICD-10-CM index that gives a code. */
export interface IndexEntry {
  /** Number in the tree. */
  readonly entry: number;
  /** Titles from the main term to the entry, without nonessential modifiers. */
  readonly path: readonly string[];
  /** Nonessential modifiers of each title of the path, in the same order. */
  readonly modifiers: readonly (readonly string[])[];
  /** Canonical form, no dot; not always billable. */
  readonly code: string;
  /** True when the book ends the code in a dash. */
  readonly open: boolean;
  /** The bracketed second code, to be reported after the first (Official Guidelines I.A.13). Canonical form. */
  readonly manifestation?: string;
}

/** Every entry of an index that gives a code, in printed order. */
export function* indexEntries(index: TermTree): Iterable<IndexEntry> {
  const path: string[] = [];
  const modifiers: (readonly string[])[] = [];
  for (let entry = 0; entry < index.size; entry += 1) {
    const title = index.titleOf(entry);
    const depth = index.depthOf(entry);
    path.length = depth;
    modifiers.length = depth;
    path.push(essentialTitle(title));
    modifiers.push(nonessentialModifiers(title));
    const printed = parsePrintedCode(index.textOf(entry, 'code') ?? '');
    if (!printed) continue;
    const second = parsePrintedCode(index.textOf(entry, 'manif') ?? '');
    const found = { entry, path: [...path], modifiers: [...modifiers], ...printed };
    yield second ? { ...found, manifestation: second.code } : found;
  }
}
