/** One code found. `row` is the number of its entry in the order in which entries were given (the row of the CodeTable). */
export interface SearchHit {
  readonly row: number;
  /** Canonical form, no dot. */
  readonly code: string;
  readonly billable: boolean;
  /** 0 to about 2; comparable between indexes of different systems. 2 and more: the code itself was typed. */
  readonly score: number;
  /** Why it was found: `code`, `title`, or the term's own reason, and what was read differently (`copd → chronic …`). */
  readonly because: string;
}

export interface SearchOptions {
  /** Most hits wanted; 20 unless told, at most 1,000. */
  readonly limit?: number;
  /** Leave headers out. Otherwise they stand a little behind the codes valid for claims. */
  readonly billableOnly?: boolean;
  /** Hits below this score are not wanted. */
  readonly atLeast?: number;
  /** Hits of rows that hold only some of the words are not wanted below this score. */
  readonly partialAtLeast?: number;
  /** True for a word that is spelt right, though this index may not have it; `whole`: not merely the beginning of one. */
  readonly isWord?: (word: string, whole: boolean) => boolean;
}

/** A frozen index over one code system's edition. Never throws on any query; the same query gives the same hits. */
export interface SearchIndex {
  /** Number of entries. */
  readonly size: number;
  /** Best first. Empty when nothing is found. */
  search(query: string, options?: SearchOptions): readonly SearchHit[];
  /** The same hits; `whole`: there are rows that hold all words, or the code that was typed. */
  answer(query: string, options?: SearchOptions): { readonly hits: readonly SearchHit[]; readonly whole: boolean };
  /** True when a word (as wordsOf gives it) is one of the index, or, unless `whole`, the beginning of one. */
  knows(word: string, whole: boolean): boolean;
}
