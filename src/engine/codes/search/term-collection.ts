import type { SearchTerm } from './search-entry.ts';

/** Search terms by the code (or first characters of codes) they lead to, canonical form. */
export type TermCollection = Map<string, SearchTerm[]>;

export function collect(terms: TermCollection, code: string, term: SearchTerm): void {
  const list = terms.get(code);
  if (list) list.push(term);
  else terms.set(code, [term]);
}
