/** One text under which coders find a code besides its title: an index path, an inclusion term, a table row. */
export interface SearchTerm {
  /**
   * The words, levels joined by comma and space, non-essential modifiers in round brackets: `Diabetes, diabetic (mellitus)
   * (sugar), type 2, with, neuropathy`. Words in brackets are found but never asked for.
   */
  readonly text: string;
  /** Shown as the reason of a hit: `index: Diabetes, type 2, with, neuropathy`. */
  readonly because: string;
  readonly kind: SearchTermKind;
}

export type SearchTermKind = 'index' | 'inclusion' | 'abbreviation' | 'synonym' | 'neoplasm-table' | 'drug-table';

/** One code with all that it is found by. Entries are given in the publisher's (tabular) order, headers before what they hold. */
export interface SearchEntry {
  /** Canonical form, no dot. */
  readonly code: string;
  readonly display: string;
  /** Long title. */
  readonly title: string;
  readonly shortTitle: string;
  readonly billable: boolean;
  readonly terms: readonly SearchTerm[];
}

export interface SearchBuildOptions {
  /**
   * How codes nest: `prefix` where a header's code begins the codes below it (ICD-10-CM, ICD-10-PCS), so that what a header is
   * found by counts for its codes too; `none` for flat lists (HCPCS, SNOMED CT).
   */
  readonly hierarchy: 'prefix' | 'none';
  /**
   * Terms of places that have no row, such as ICD-10-PCS index entry `0DTJ`: every code that begins with the prefix is found by them.
   */
  readonly prefixTerms?: Iterable<{ readonly prefix: string; readonly terms: readonly SearchTerm[] }>;
  /** What the codes are of: names of operations are written out for `operations` (and first there), not for `diagnoses`. */
  readonly subject?: 'diagnoses' | 'operations';
  /** Rewritings that come with the data, such as the body part and device keys: `acetabulofemoral joint` → `hip joint`. */
  readonly synonyms?: Iterable<{ readonly from: string; readonly to: string }>;
}
