import type { AbstractJson, EvidenceAnswer, SuggestionAnswer } from '../../../src/server/contract.ts';
import { pathOfDiagnosis } from './abstract-changes.ts';

/** A suggestion as the panel shows it. */
export interface ListedSuggestion extends SuggestionAnswer {
  readonly assigned: boolean;
}

const rank = ({ assigned, standing }: ListedSuggestion): number => (assigned ? 2 : standing === 'documented' ? 0 : 1);

/** Documented ones first, then those that want caution, then what is already coded; dismissed ones apart. */
export function listSuggestions(
  suggestions: readonly SuggestionAnswer[],
  abstract: AbstractJson,
  dismissed: ReadonlySet<string>,
): readonly ListedSuggestion[] {
  return suggestions
    .filter(({ code }) => !dismissed.has(code) || pathOfDiagnosis(abstract, code) !== undefined)
    .map((one) => ({ ...one, assigned: pathOfDiagnosis(abstract, one.code) !== undefined }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What an assertion other than a plain one is called beside its words. */
export const assertionWords: Readonly<Record<EvidenceAnswer['assertion'], string>> = {
  affirmed: '',
  uncertain: 'uncertain',
  historical: 'history of',
  family: 'family history',
  negated: 'denied',
  hypothetical: 'if, or for the future',
};

/** The next evidence of a suggestion, round and round. */
export const stepEvidence = (at: number, by: 1 | -1, count: number): number =>
  count === 0 ? 0 : (((at + by) % count) + count) % count;
