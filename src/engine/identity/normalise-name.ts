import { foldText } from './fold-text.ts';
import { degrees, formsOfAddress, generationSuffixes } from './name-affixes.ts';
import { placeholderValues } from './placeholder-values.ts';

export interface NormalName {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly others: readonly string[];
  readonly suffix: string;
}

const known = (name: string): string => (placeholderValues.names.has(name) ? '' : name);

/**
 * Names folded, without titles, the generation suffix apart, placeholders emptied; "Mary Ann" stays one given name. Takes what a
 * registration holds; running the outcome through again changes nothing.
 */
export function normaliseName(raw: {
  readonly givenName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly otherFamilyNames?: readonly string[] | undefined;
  readonly suffix?: string | undefined;
}): NormalName {
  const given = known(withoutLeading(foldText(raw.givenName ?? ''), formsOfAddress));
  const [family, found] = splitSuffix(foldText(raw.familyName ?? ''));
  const written = foldText(raw.suffix ?? '');
  const suffix = generationSuffixes.get(written) ?? (written === '' || degrees.has(written) ? found : written);
  const others = (raw.otherFamilyNames ?? []).map((name) => known(splitSuffix(foldText(name))[0]));
  const middle = known(foldText(raw.middleName ?? ''));
  if (placeholderValues.wholeNames.has(`${given} ${family}`))
    return { given: '', middle, family: '', others: [], suffix };
  const kept = known(family);
  return { given, middle, family: kept, others: distinct(others, kept), suffix };
}

const distinct = (names: readonly string[], family: string): readonly string[] =>
  [...new Set(names)].filter((name) => name !== '' && name !== family);

function withoutLeading(text: string, words: ReadonlySet<string>): string {
  let rest = text;
  for (;;) {
    const [first = '', ...others] = rest.split(' ');
    if (others.length === 0 || !words.has(first)) return rest;
    rest = others.join(' ');
  }
}

/** A family name and the suffix that was written behind it. A name of one word is never a suffix. */
function splitSuffix(text: string): readonly [string, string] {
  const words = text.split(' ');
  let suffix = '';
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    const generation = generationSuffixes.get(last);
    if (generation === undefined && !degrees.has(last)) break;
    suffix = generation ?? suffix;
    words.pop();
  }
  return [words.join(' '), suffix];
}
