import type { SuggestionAnswer } from '../../../src/server/contract.ts';

/** More would be a list to read, not a shortcut. */
const atMost = 12;

/** Words in which the documents state a diagnosis plainly: each once, without those already taken. */
export function documentedWords(suggestions: readonly SuggestionAnswer[], taken: readonly string[]): readonly string[] {
  const seen = new Set(taken.map((words) => words.trim().toLowerCase()));
  const found: string[] = [];
  // Chapter 21 names circumstances, not diagnoses.
  for (const { standing, evidence } of suggestions.filter(({ code }) => !code.startsWith('Z'))) {
    const words =
      evidence
        .find(({ assertion }) => assertion === 'affirmed')
        ?.quote.replace(/\s+/g, ' ')
        .trim() ?? '';
    if (standing !== 'documented' || words === '' || seen.has(words.toLowerCase())) continue;
    seen.add(words.toLowerCase());
    found.push(words);
  }
  return found.slice(0, atMost);
}
