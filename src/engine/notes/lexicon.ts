import type { Books, CodeNotes, CodeTable } from '../codes/index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a term is printed. The order is the order of trust where two lead to different codes by the same words. */
export const termKinds = ['chart-term', 'title', 'index', 'inclusion-term', 'neoplasm-table', 'header'] as const;
export type TermKind = (typeof termKinds)[number];

/**
 * Every way to say a code, compiled for matching: term `t` has the words `words[starts[t]]` to `words[starts[t + 1] - 1]`, the rarest first;
 * `anchors` lists terms by their rarest word. Read-only; the same tables give the same lexicon.
 */
export interface Lexicon {
  readonly codes: CodeTable;
  readonly vocabulary: Vocabulary;
  readonly size: number;
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly anchorStarts: Uint32Array;
  readonly anchors: Uint32Array;
  /** Row of the code table. */
  readonly rows: Uint32Array;
  /** Number in `termKinds`. */
  readonly kinds: Uint8Array;
  /** Weight of each word by rarity, in twentieths. */
  readonly weights: Uint16Array;
  /** Multi-word rewritings by first word. */
  readonly phrases: ReadonlyMap<number, readonly Rewriting[]>;
  /** Words that a short form in capitals stands for. */
  readonly shortForms: ReadonlyMap<string, readonly number[]>;
  /** Where a term is printed, in words: `index: Diabetes, type 2, with, neuropathy`. */
  because(term: number): string;
}

export interface Rewriting {
  readonly written: readonly number[];
  readonly meant: readonly number[];
}

/** What a lexicon of diagnoses is compiled from; whatever is not installed is left out. */
export interface LexiconParts {
  readonly codes: CodeTable;
  readonly notes?: CodeNotes;
  /** Index and neoplasm table on the shelf (`shelve`). */
  readonly books?: Books;
}
