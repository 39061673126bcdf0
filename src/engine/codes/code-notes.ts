import type { IsoDate } from '../../base/index.ts';

/** Kinds of tabular instruction, as the classification names them (ICD-10-CM tabular XML). */
export const noteKinds = [
  'inclusionTerm',
  'includes',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
  'notes',
  'sevenChrNote',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** One instruction with the place it is written at. */
export interface CodeNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** Where it stands: a code with dot (`E11.2`), a block (`E08-E13`) or `chapter 4`. */
  readonly from: string;
  /** `from` without dot, as tables key it. */
  readonly at: string;
  /** The header ending in ":" whose list this note is an item of. */
  readonly under?: string;
}

/** A table of seventh characters and where it is written. */
export interface SeventhCharacters {
  readonly from: string;
  readonly values: readonly { readonly character: string; readonly meaning: string }[];
}

/** Chapter or block of the tabular list. */
export interface TabularPlace {
  readonly kind: 'chapter' | 'block';
  /** `chapter 4`, `E08-E13`. */
  readonly name: string;
  readonly title: string;
}

/** Vintage of a part that answers: which edition, and whether it is the one in force on the date asked for. */
export interface Vintage {
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly current: boolean;
  readonly starter: boolean;
}

/** Frozen look-ups over the tabular notes of one edition. Codes are canonical. */
export interface CodeNotes {
  readonly vintage: Vintage;
  readonly size: number;
  /** Notes that stand at exactly this code, block (`E08-E13`) or chapter (`chapter 4`), in tabular order. */
  at(place: string): readonly CodeNote[];
  /** Notes that apply to a code: its own first, then those of each header, its block and its chapter. */
  of(code: string): readonly CodeNote[];
  /** Chapter and block of a code, outermost first. */
  placesOf(code: string): readonly TabularPlace[];
  /** The seventh-character table that governs a code, or undefined. */
  seventhOf(code: string): SeventhCharacters | undefined;
  /** Codes, blocks and chapters that carry notes, in tabular order. */
  places(): readonly string[];
  /** Every inclusion term, for search. */
  inclusionTerms(): Iterable<{ readonly code: string; readonly text: string }>;
}

/** Diagnoses exempt from present-on-admission reporting (Official Guidelines, Appendix I). */
export interface PoaExemptList {
  readonly vintage: Vintage;
  readonly size: number;
  /** Whether a canonical code is on the list. */
  has(code: string): boolean;
}
