import type { PhysicianQueryDraft } from './physician-query.ts';
import type { QueryFiring } from './query-rule.ts';

/** The texts of a draft that a provider reads, with their paths. */
export function textsOf(draft: PhysicianQueryDraft): readonly (readonly [field: string, text: string])[] {
  return [
    ['/title', draft.title],
    ['/question', draft.question],
    ...draft.options.map(({ text }, i) => [`/options/${i}/text`, text] as const),
    ...draft.indicators.map(({ text }, i) => [`/indicators/${i}/text`, text] as const),
  ];
}

/** Every place where one of the patterns matches and no exception covers the same words. Patterns carry the flag `g`. */
export function findPhrases(
  field: string,
  text: string,
  patterns: readonly RegExp[],
  exceptions: readonly RegExp[] = [],
): readonly QueryFiring[] {
  const spared = exceptions.flatMap((pattern) => spansOf(text, pattern));
  const found = patterns
    .flatMap((pattern) => spansOf(text, pattern))
    .filter(([start, end]) => !spared.some(([from, to]) => from <= start && end <= to))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const firings: QueryFiring[] = [];
  let last = -1;
  for (const [start, end] of found) {
    if (start < last) continue;
    firings.push({ field, words: text.slice(start, end), start, end });
    last = end;
  }
  return firings;
}

function spansOf(text: string, pattern: RegExp): (readonly [number, number])[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
}
