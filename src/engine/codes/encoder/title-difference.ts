/** Words that join others and tell nothing apart. */
export const joiningWords: ReadonlySet<string> = new Set([
  'of',
  'the',
  'with',
  'and',
  'in',
  'or',
  'to',
  'for',
  'by',
  'due',
  'a',
  'an',
  'on',
  'at',
]);

/**
 * What a title says beyond a broader one: the rest when it begins with it (`…, initial encounter`), else the words the broader one lacks,
 * without joining words at the ends. The whole title when nothing is left.
 */
export function titleDifference(title: string, broader: string): string {
  if (broader !== '' && title.startsWith(broader)) {
    const rest = title.slice(broader.length).replace(/^[\s,;]+(?:(?:of|the|in|at|on) )*/, '');
    return rest === '' ? title : rest;
  }
  const known = new Map<string, number>();
  for (const word of wordsOf(broader)) known.set(plain(word), (known.get(plain(word)) ?? 0) + 1);
  const left = wordsOf(title).filter((word) => {
    const count = known.get(plain(word)) ?? 0;
    if (count > 0) known.set(plain(word), count - 1);
    return count === 0;
  });
  while (left.length > 0 && joiningWords.has(plain(left[0] ?? ''))) left.shift();
  while (left.length > 0 && joiningWords.has(plain(left.at(-1) ?? ''))) left.pop();
  const said = left.join(' ').replace(/[,;]+$/, '');
  return said === '' ? title : said;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const plain = (word: string): string => word.toLowerCase().replace(/[,;]+$/, '');
