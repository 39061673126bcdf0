import type { CodeTable } from '../code-table.ts';
import type { BookName, Books, Place } from './books.ts';
import { type OpenCode, openCode } from './open-codes.ts';
import { type ResolvedReference, resolveReference } from './resolve-reference.ts';
import { essentialTitle, nonessentialModifiers, printedTitle } from './term-title.ts';
import type { TermField, TermTree } from './term-tree.ts';

/** A cell of a table row: the column's heading and what it gives. */
export interface TableCell {
  readonly column: number;
  readonly heading: string;
  /** Undefined where the table prints a dash: no code for this behaviour or intent. */
  readonly code: OpenCode | undefined;
}

/** One line of the list below an entry. */
export interface SubtermLine {
  readonly place: Place;
  /** Printed, modifiers in parentheses. */
  readonly title: string;
  /** Printed code, or printed see reference, or empty. */
  readonly leadsTo: string;
  readonly subterms: number;
}

/** Everything the book says at one entry, with codes read against the edition in force. */
export interface EntryPage {
  readonly place: Place;
  /** Printed titles from the main term to the entry. */
  readonly path: readonly string[];
  readonly title: string;
  readonly modifiers: readonly string[];
  /** The default code of the entry. */
  readonly code: OpenCode | undefined;
  /** The bracketed second code: report it after `code` (Official Guidelines I.A.13). */
  readonly manifestation: OpenCode | undefined;
  readonly see: readonly ResolvedReference[];
  readonly seeAlso: readonly ResolvedReference[];
  /** See category and subcategory. */
  readonly seeCategory: readonly OpenCode[];
  /** Only in tables. */
  readonly cells: readonly TableCell[];
  readonly subterms: readonly SubtermLine[];
}

/** Opens an entry. `codes` is the edition in force, undefined when none is installed. Undefined when the book or entry does not exist. */
export function entryPage(books: Books, codes: CodeTable | undefined, place: Place): EntryPage | undefined {
  const { book, entry } = place;
  const tree = books.tree(book);
  if (!tree || entry < 0 || entry >= tree.size) return undefined;
  const title = tree.titleOf(entry);
  const references = tree.referencesOf(entry);
  const texts = (...fields: readonly TermField[]): readonly string[] =>
    references.filter(([field]) => fields.includes(field)).map(([, text]) => text);
  return {
    place,
    path: tree.pathOf(entry).map((at) => printedTitle(tree.titleOf(at))),
    title: essentialTitle(title),
    modifiers: nonessentialModifiers(title),
    code: openCode(codes, texts('code')[0] ?? ''),
    manifestation: openCode(codes, texts('manif')[0] ?? ''),
    see: texts('see').map((text) => resolveReference(books, book, text)),
    seeAlso: texts('seeAlso').map((text) => resolveReference(books, book, text)),
    seeCategory: texts('seecat', 'subcat').flatMap((text) => openCode(codes, text) ?? []),
    cells: tableCells(tree, codes, entry),
    subterms: tree.childrenOf(entry).map((child) => subtermLine(tree, book, child)),
  };
}

/** The cells of a row of a table, column 2 first; empty for an index. */
export function tableCells(tree: TermTree, codes: CodeTable | undefined, entry: number): readonly TableCell[] {
  return tree.referencesOf(entry).flatMap(([field, text]) => {
    if (!field.startsWith('cell')) return [];
    const column = Number(field.slice(4));
    return [{ column, heading: tree.headings[column - 1] ?? '', code: openCode(codes, text) }];
  });
}

/** One line for an entry, as lists show it. */
export function subtermLine(tree: TermTree, book: BookName, entry: number): SubtermLine {
  const see = tree.textOf(entry, 'see');
  const second = tree.textOf(entry, 'manif');
  const code = tree.textOf(entry, 'code') ?? tree.textOf(entry, 'seecat') ?? tree.textOf(entry, 'subcat') ?? '';
  return {
    place: { book, entry },
    title: printedTitle(tree.titleOf(entry)),
    leadsTo: see === undefined ? `${code}${second === undefined ? '' : ` [${second}]`}` : `see ${see}`,
    subterms: tree.childrenOf(entry).length,
  };
}
