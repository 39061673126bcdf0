import type { CodeTable } from '../../src/engine/codes/index.ts';
import { billableBelow, indexEntries, type TermTree } from '../../src/engine/codes/index.ts';

/** A code that the dictionary found, and where in the text. */
export interface DictionaryHit {
  readonly code: string;
  readonly at: number;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const longest = 12;

/**
 * The dictionaries that suggestions are measured against; longest match from left to right, no context. `as-printed`: titles and index paths word for
 * word in any case. `tidied` helps it on: titles without their `unspecified`, index paths turned round too, inclusion terms, a plural s folded.
 */
export function dictionaryMatcher(
  codes: CodeTable,
  index: TermTree,
  inclusionTerms: Iterable<{ readonly code: string; readonly text: string }>,
  form: 'as-printed' | 'tidied',
): (text: string) => readonly DictionaryHit[] {
  const dictionary = new Map<string, string>();
  const tidied = form === 'tidied';
  const fold = tidied ? singular : (word: string): string => word;
  const put = (words: readonly string[], code: string): void => {
    const row = codes.indexOf(code);
    const only = row < 0 ? [] : billableBelow(codes, row);
    const whole = only[0] === undefined ? undefined : codes.row(only[0]).code;
    const key = words.map(fold).join(' ');
    if (whole !== undefined && words.length > 0 && words.length <= longest && !dictionary.has(key))
      dictionary.set(key, whole);
  };
  for (let row = 0; row < codes.size; row += 1) {
    const { code, title, billable } = codes.row(row);
    if (!billable) continue;
    put(wordsOf(title), code);
    if (tidied) put(wordsOf(title.replace(/,? ?\bunspecified\b/gi, '').replace(/, initial encounter.*/, '')), code);
  }
  for (const { path, code } of indexEntries(index)) {
    const levels = path.map((level) => wordsOf(level.split(',')[0] ?? ''));
    put(levels.flat(), code);
    if (tidied) put([...levels].reverse().flat(), code);
  }
  if (tidied) for (const { code, text } of inclusionTerms) put(wordsOf(text), code);
  return (text) => find(dictionary, text, fold);
}

const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

function find(
  dictionary: ReadonlyMap<string, string>,
  text: string,
  fold: (word: string) => string,
): readonly DictionaryHit[] {
  const words = [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)];
  const found: DictionaryHit[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    let code: string | undefined;
    for (; length > 0; length -= 1) {
      code = dictionary.get(
        words
          .slice(at, at + length)
          .map(([word]) => fold(word))
          .join(' '),
      );
      if (code !== undefined) break;
    }
    if (code !== undefined) found.push({ code, at: words[at]?.index ?? 0 });
    at += Math.max(1, length);
  }
  return found;
}
