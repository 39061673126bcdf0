import { stemsOf } from './stems.ts';
import { essentialTitle, nonessentialModifiers } from './term-title.ts';
import type { TermTree } from './term-tree.ts';

/** The four books of ICD-10-CM besides the tabular list, named as src/tables names their parts. */
export const bookNames = ['index', 'external-cause-index', 'neoplasm', 'drug'] as const;
export type BookName = (typeof bookNames)[number];

/** Entry of a book; -1 is the book's first page. A column (2 to 7) only in a table. */
export interface Place {
  readonly book: BookName;
  readonly entry: number;
  readonly column?: number;
}

/** Those books that are installed. */
export interface Books {
  readonly tree: (book: BookName) => TermTree | undefined;
  /** Main terms by the first word of any comma part of their title. */
  readonly mainTermsAt: (book: BookName, firstWord: string) => readonly number[];
  /** The ways in which a reference may name an entry. */
  readonly keysOf: (book: BookName, entry: number) => TitleKeys;
}

/** Puts opened trees on the shelf. What references are compared with is worked out when first asked for, and kept. */
export function shelve(trees: Readonly<Partial<Record<BookName, TermTree>>>): Books {
  const shelf = new Map(bookNames.map((book) => [book, trees[book] && openBook(trees[book])]));
  return {
    tree: (book) => trees[book],
    mainTermsAt: (book, firstWord) => shelf.get(book)?.mainTermsAt(firstWord) ?? [],
    keysOf: (book, entry) => shelf.get(book)?.keysOf(entry) ?? { keys: [], optional: new Set() },
  };
}

interface OpenBook {
  mainTermsAt(firstWord: string): readonly number[];
  keysOf(entry: number): TitleKeys;
}

function openBook(tree: TermTree): OpenBook {
  const keys: TitleKeys[] = [];
  const keysOf = (entry: number): TitleKeys => {
    const id = tree.titleIdOf(entry);
    const known = keys[id] ?? titleKeys(tree.titleOf(entry));
    keys[id] = known;
    return known;
  };
  let names: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    keysOf,
    mainTermsAt: (firstWord) => {
      names ??= byFirstWord(tree, keysOf);
      return names.get(firstWord) ?? [];
    },
  };
}

function byFirstWord(tree: TermTree, keysOf: (entry: number) => TitleKeys): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const entry of tree.mainTerms)
    for (const key of keysOf(entry).keys) {
      const word = key[0] ?? '';
      const list = found.get(word);
      if (!list) found.set(word, [entry]);
      else if (list.at(-1) !== entry) list.push(entry);
    }
  return found;
}

/** Words by which a reference may name an entry. */
export interface TitleKeys {
  /** The title, and each part between commas (`Abdomen, abdominal`). */
  readonly keys: readonly (readonly string[])[];
  /** Words of its nonessential modifiers: a reference may say them or not. */
  readonly optional: ReadonlySet<string>;
}

const unspoken: ReadonlySet<string> = new Set(['nec', 'nos']);

function titleKeys(title: string): TitleKeys {
  const essential = essentialTitle(title);
  const parts = essential.split(/,\s*|\//);
  const keys = [essential, ...(parts.length > 1 ? parts : [])].map(referenceWords).filter((words) => words.length > 0);
  return { keys, optional: new Set(nonessentialModifiers(title).flatMap(referenceWords)) };
}

/** Words of a reference or title in the form in which they are compared. */
export function referenceWords(text: string): readonly string[] {
  return stemsOf(text.replace(/\([^)]*\)/g, ' '))
    .filter((word) => !unspoken.has(word))
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}
