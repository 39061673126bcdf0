import type { CodeTable } from '../code-table.ts';
import type { Books, Place } from './books.ts';
import { type TableCell, tableCells } from './entry-page.ts';
import { findTerms } from './find-terms.ts';
import { resolveReference } from './resolve-reference.ts';

/** Columns of the table of neoplasms by behaviour (ICD-10-CM Table of Neoplasms). */
export const behaviourColumns = {
  'malignant-primary': 2,
  'malignant-secondary': 3,
  'in-situ': 4,
  benign: 5,
  uncertain: 6,
  unspecified: 7,
} as const;
export type Behaviour = keyof typeof behaviourColumns;

/** Columns of the table of drugs and chemicals by intent (ICD-10-CM Table of Drugs and Chemicals; Official Guidelines I.C.19.e). */
export const intentColumns = {
  accidental: 2,
  'self-harm': 3,
  assault: 4,
  undetermined: 5,
  'adverse-effect': 6,
  underdosing: 7,
} as const;
export type Intent = keyof typeof intentColumns;

/** A row of a table that answers, and the row it was reached from when that one says see. */
export interface TableAnswer {
  readonly place: Place;
  readonly seenFrom?: Place;
  readonly cell: TableCell | undefined;
}

/** Rows of the table of neoplasms for a site by stems, with the code of the behaviour's column. Rows that say see are followed. */
export function findNeoplasm(
  books: Books,
  codes: CodeTable | undefined,
  site: string,
  behaviour: Behaviour,
  limit = 20,
): readonly TableAnswer[] {
  return findInTable(books, codes, 'neoplasm', site, behaviourColumns[behaviour], limit);
}

/** Rows of the table of drugs for a substance by stems, with the code of the intent's column. Rows that say see are followed. */
export function findDrug(
  books: Books,
  codes: CodeTable | undefined,
  substance: string,
  intent: Intent,
  limit = 20,
): readonly TableAnswer[] {
  return findInTable(books, codes, 'drug', substance, intentColumns[intent], limit);
}

function findInTable(
  books: Books,
  codes: CodeTable | undefined,
  book: 'neoplasm' | 'drug',
  text: string,
  column: number,
  limit: number,
): readonly TableAnswer[] {
  const tree = books.tree(book);
  if (!tree) return [];
  const answers: TableAnswer[] = [];
  // The one main term of the table of neoplasms heads every row; a site is looked for below it.
  const search = book === 'neoplasm' ? { limit, under: tree.mainTerms[0] ?? -1 } : { limit };
  for (const { entry } of findTerms(tree, text, search)) {
    const see = tree.textOf(entry, 'see');
    const cellOf = (at: number): TableCell | undefined =>
      tableCells(tree, codes, at).find((cell) => cell.column === column);
    const here: Place = { book, entry, column };
    const targets =
      see === undefined ? [] : resolveReference(books, book, see).places.filter((place) => place.book === book);
    if (targets.length === 0) answers.push({ place: here, cell: cellOf(entry) });
    for (const target of targets)
      answers.push({ place: { ...target, column }, seenFrom: here, cell: cellOf(target.entry) });
  }
  return answers.slice(0, limit);
}
