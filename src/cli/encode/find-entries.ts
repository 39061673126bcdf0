import { bookNames, findTerms, type Place } from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';

export interface FoundEntries {
  readonly places: readonly Place[];
  /** Stems that no entry holds together with the others; they may still answer a question (a side, an encounter). */
  readonly missing: readonly string[];
}

/** Entries of all diagnosis books for stems, the alphabetic index first; where none holds every stem, those that hold the most. */
export function findEntries({ books }: Desk, text: string, limit: number): FoundEntries {
  const hits = bookNames.flatMap((book) => {
    const tree = books.tree(book);
    return tree ? findTerms(tree, text, { limit, loose: true }).map((hit) => ({ ...hit, book })) : [];
  });
  const fewest = Math.min(...hits.map(({ missing }) => missing.length));
  const best = hits.filter(({ missing }) => missing.length === fewest).slice(0, limit);
  return { places: best.map(({ book, entry }) => ({ book, entry })), missing: best[0]?.missing ?? [] };
}

/** What must be said of the books that answer for a system, such as an index of an older year. */
export function remarksOn({ remarks }: Desk, system: string): readonly string[] {
  return remarks.filter((remark) => remark.startsWith(system));
}
