/** Words that hold a phrase together: found when typed, never asked for. */
const loose = new Set(
  'a an and as at by due elsewhere classified for from in into nec nos not of on or other others same such than that the this to type unspecified use using with'.split(
    ' ',
  ),
);
/** These say something, but less than how rare they are would make one think. */
const light: Readonly<Record<string, number>> = {
  unspecified: 14,
  other: 14,
  type: 14,
  encounter: 14,
  with: 8,
  without: 30,
};

/** What stands around a diagnosis in a chart and is no part of it; it may be typed, but nothing is lost when it is not found. */
const noise = new Set(
  'pt pts patient patients presents presenting presented presentation complaining complains complaint yo year years male man woman has had was is being seen admitted admission dx diagnosis diagnosed probable likely suspected possible known recent new'.split(
    ' ',
  ),
);

/** True for words that a query loses nothing without. */
export const isNoise = (word: string): boolean => noise.has(word);

/** Weight of a word in twentieths, from how many of the lines hold it. */
export function weightOfWord(word: string, linesWithIt: number, lines: number): number {
  const fixed = light[word] ?? (loose.has(word) ? 5 : undefined);
  if (fixed !== undefined) return fixed;
  return Math.max(10, Math.min(255, Math.round(20 * Math.log(1 + lines / Math.max(1, linesWithIt)))));
}
