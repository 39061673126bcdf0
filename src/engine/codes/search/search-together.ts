import { typedWords } from './query-readings.ts';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.ts';

/** A hit with the number of the index it comes from. */
export interface HitOfIndex extends SearchHit {
  readonly index: number;
}

/** Scores are given to four places. */
const rounding = 0.00005;

/**
 * Searches several systems by one query, best first; of equal scores the hits of the earlier index come first. What one system answers is
 * known to the others: a word that one has is misspelt in none, no hit is sought that would stand behind all hits of another, and rows that
 * hold only some of the words stand before rows of another system that hold them all, or not at all. Never throws; the same query gives the same hits.
 */
export function searchTogether(
  indexes: readonly SearchIndex[],
  query: string,
  options: SearchOptions = {},
): readonly HitOfIndex[] {
  const limit = options.limit ?? usualLimit;
  const answers: (ReturnType<SearchIndex['answer']> | undefined)[] = indexes.map(() => undefined);
  const isWord = (word: string, whole: boolean): boolean => indexes.some((index) => index.knows(word, whole));
  let atLeast = options.atLeast ?? 0;
  let bestWhole = 0;
  for (const at of likeliestFirst(indexes, query)) {
    const answer = indexes[at]?.answer(query, { ...options, limit, atLeast, partialAtLeast: bestWhole, isWord });
    answers[at] = answer;
    const hits = answer?.hits ?? [];
    if (answer?.whole) bestWhole = Math.max(bestWhole, (hits[0]?.score ?? 0) - rounding);
    if (limit > 0 && hits.length >= limit) atLeast = Math.max(atLeast, (hits[limit - 1]?.score ?? 0) - rounding);
  }
  const standing: { readonly hit: SearchHit; readonly index: number }[] = [];
  answers.forEach((answer, index) => {
    for (const hit of answer?.hits ?? []) if (answer?.whole || hit.score >= bestWhole) standing.push({ hit, index });
  });
  standing.sort((a, b) => b.hit.score - a.hit.score || a.index - b.index);
  return standing.slice(0, limit).map(({ hit: { row, code, billable, score, because }, index }) => {
    return { row, code, billable, score, because, index };
  });
}

const usualLimit = 20;

/** The index that knows most of the words is asked first: the better its hits, the less is left to find in the others. */
function likeliestFirst(indexes: readonly SearchIndex[], query: string): readonly number[] {
  const words = typedWords(query);
  const unknown = indexes.map((index) => words.reduce((sum, { word }) => sum + (index.knows(word, false) ? 0 : 1), 0));
  return [...indexes.keys()].sort((a, b) => (unknown[a] ?? 0) - (unknown[b] ?? 0) || a - b);
}
