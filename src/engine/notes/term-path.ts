import { type BookName, essentialTitle } from '../codes/index.ts';
import type { LexiconParts, TermKind } from './lexicon.ts';

/** Where a term is printed, as a coder would look it up: `index: Diabetes, type 2, with, neuropathy`. */
export function termPath(kind: TermKind, ref: number | string, { books, codes }: LexiconParts): string {
  if (typeof ref === 'string') return kind === 'chart-term' ? `chart term: ${ref}` : `inclusion term: ${ref}`;
  if (kind === 'title' || kind === 'header') return `title: ${codes.row(ref).title}`;
  const book: BookName = kind === 'neoplasm-table' ? 'neoplasm' : 'index';
  const tree = books?.tree(book);
  const path = tree?.pathOf(ref).map((entry) => essentialTitle(tree.titleOf(entry))) ?? [];
  return `${kind === 'index' ? 'index' : 'neoplasm table'}: ${path.join(', ')}`;
}
