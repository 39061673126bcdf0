/** One section of a document as the chart keeps it. Offsets of evidence count UTF-16 units of `text`. */
export interface NoteSection {
  readonly heading?: string;
  readonly text: string;
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** A clinical document. `kind` as in charts: `history-and-physical`, `progress-note`, `results`, `nursing` … */
export interface NoteDocument {
  readonly id: string;
  readonly kind: string;
  readonly title?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly sections: readonly NoteSection[];
}

/** What the text says about a condition it names. Only the affirmed, and in an inpatient's last word the uncertain, may be coded. */
export type Assertion = 'affirmed' | 'uncertain' | 'historical' | 'family' | 'negated' | 'hypothetical';

/** Words of a document that a suggestion rests on. */
export interface Evidence {
  readonly document: string;
  /** Number of the section within the document, from 0. */
  readonly section: number;
  /** Nearest heading above the words, as written. */
  readonly heading?: string;
  /** First character and one past the last, within the section's text. */
  readonly start: number;
  readonly end: number;
  /** The words themselves. */
  readonly quote: string;
  readonly assertion: Assertion;
}
