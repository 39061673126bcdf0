import {
  type Books,
  essentialTitle,
  type Place,
  parsePrintedCode,
  resolveReference,
  type TermField,
  type TermTree,
} from '../codes/index.ts';
import { termWords } from './term-words.ts';

/** A way to say a code: the words, the code it leads to, and where that is printed. */
export interface IndexTerm {
  readonly words: readonly string[];
  readonly code: string;
  readonly entry: number;
  /** Bracketed second code, reported after the first. */
  readonly manifestation?: string;
}

/** Terms of the alphabetic index: paths of entries with a code, and of those whose `see` leads to one. */
export function* indexTerms(books: Books, index: TermTree): Iterable<IndexTerm> {
  const path: (readonly (readonly string[])[])[] = [];
  for (let entry = 0; entry < index.size; entry += 1) {
    path.length = index.depthOf(entry);
    path.push(alternatives(index.titleOf(entry)));
    const code = codeAt(books, index, entry);
    if (!code) continue;
    const second = parsePrintedCode(index.textOf(entry, 'manif') ?? '');
    for (const words of combine(path)) yield { words, code, entry, ...(second ? { manifestation: second.code } : {}) };
  }
}

function codeAt(books: Books, index: TermTree, entry: number): string | undefined {
  const own = parsePrintedCode(index.textOf(entry, 'code') ?? '');
  if (own) return own.code;
  const see = index.textOf(entry, 'see') ?? index.textOf(entry, 'seeAlso');
  if (see === undefined) return undefined;
  const { places, complete } = resolveReference(books, 'index', see);
  return complete && places.length === 1 && places[0] ? codeOfPlace(books, places[0]) : undefined;
}

function codeOfPlace(books: Books, { book, entry, column }: Place): string | undefined {
  const tree = books.tree(book);
  if (!tree || entry < 0) return undefined;
  const field: TermField = column === undefined ? 'code' : (`cell${column}` as TermField);
  return parsePrintedCode(tree.textOf(entry, field) ?? '')?.code;
}

/** `Failure, failed` is one word twice; `atrial or auricular` are two readings; `vascular, brain` asks for both words. */
function alternatives(title: string): readonly (readonly string[])[] {
  const parts = essentialTitle(title)
    .replace(/,? Note: .*$/s, '')
    .split(/,\s*/);
  const [first = ''] = parts;
  const stem = first.toLowerCase().slice(0, 4);
  const rest = parts.slice(1).filter((part) => !part.toLowerCase().startsWith(stem));
  const text = [first, ...rest].join(' ');
  const choice = /^(.*?)(\S+) or (\S+)(.*)$/.exec(text);
  const readings = choice ? [`${choice[1]}${choice[2]}${choice[4]}`, `${choice[1]}${choice[3]}${choice[4]}`] : [text];
  return readings.map(termWords);
}

/** At most four readings of a path; more are combinations nobody writes. */
function combine(path: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  let found: readonly (readonly string[])[] = [[]];
  for (const level of path) found = found.flatMap((words) => level.map((more) => [...words, ...more])).slice(0, 4);
  return found;
}

/** Columns of the Table of Neoplasms that words of a chart lead to. Unspecified behaviour is what a chart calls a tumor without more. */
const columns = {
  cell2: 'cancer',
  cell3: 'metastasis',
  cell4: 'carcinoma in situ',
  cell5: 'benign neoplasm',
  cell7: 'neoplasm',
} as const;

/** Terms of the Table of Neoplasms: `cancer lung upper lobe`, `metastasis liver`. */
export function* neoplasmTerms(table: TermTree): Iterable<IndexTerm> {
  const path: (readonly string[])[] = [];
  for (let entry = 0; entry < table.size; entry += 1) {
    path.length = table.depthOf(entry);
    path.push(termWords(essentialTitle(table.titleOf(entry))).filter((word) => !/^neoplas/.test(word)));
    const site = path.flat();
    if (site.length === 0) continue;
    for (const [cell, words] of Object.entries(columns)) {
      const printed = parsePrintedCode(table.textOf(entry, cell as TermField) ?? '');
      if (printed) yield { words: [...words.split(' '), ...site], code: printed.code, entry };
    }
  }
}
