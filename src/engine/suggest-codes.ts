import type { PoaExemptList } from './codes/index.ts';
import {
  diagnosisSuggester,
  type Lexicon,
  type NoteDocument,
  type Suggestion,
  type SuggestOptions,
} from './notes/index.ts';

export type { NoteDocument, Suggestion, SuggestOptions } from './notes/index.ts';

/** What suggestions for one day rest on. */
export interface SuggestTables {
  readonly lexicon: Lexicon;
  readonly poaExempt?: PoaExemptList;
}

/**
 * Suggests diagnosis codes for the documents of an encounter, heaviest first, each with evidence and trace; nothing is accepted. Codes exempt from
 * POA reporting carry no POA hint (Official Guidelines, Appendix I).
 */
export function suggestCodes(
  { lexicon, poaExempt }: SuggestTables,
  documents: readonly NoteDocument[],
  options: SuggestOptions,
): readonly Suggestion[] {
  return diagnosisSuggester(lexicon)(documents, options).map((one) => {
    if (one.poaHint === undefined || !poaExempt?.has(one.code)) return one;
    const { poaHint: _, ...exempt } = one;
    return exempt;
  });
}
