import MiniSearch from 'minisearch';

/** One document of a peer: a code with all texts it is to be found by. */
export interface PeerDocument {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Index paths and inclusion terms, one a line; empty for titles alone. */
  readonly terms: string;
}

/** MiniSearch as in its documentation: all words, the last as a beginning, one error in words of more than three letters. */
export function miniSearchOf(documents: readonly PeerDocument[]): (text: string) => readonly string[] {
  const mini = new MiniSearch<PeerDocument>({
    fields: ['title', 'terms', 'code'],
    idField: 'id',
    storeFields: ['code'],
  });
  mini.addAll(documents);
  return (text) =>
    mini
      .search(text, {
        combineWith: 'AND',
        prefix: (_, i, terms) => i === terms.length - 1,
        fuzzy: (term) => (term.length > 3 ? 1 : false),
      })
      .slice(0, 20)
      .map((hit) => String(hit['code']));
}
