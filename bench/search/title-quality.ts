import { type TitleQuery, titleWords } from '../../test/cases/search/title-queries.ts';
import { percent } from './measure.ts';

export interface Titled {
  readonly code: string;
  readonly title: string;
}

/** Share of queries whose own code is among the codes answered, in all and among the misspelt, as text. */
export function foundAsText(queries: readonly TitleQuery[], answer: (text: string) => readonly string[]): string {
  const found = queries.filter(({ text, code }) => answer(text).includes(code));
  const misspelt = queries.filter((query) => query.misspelt);
  const foundMisspelt = found.filter((query) => query.misspelt);
  return `${percent(found.length, queries.length)} in the first 20; misspelt ones ${percent(foundMisspelt.length, misspelt.length)}`;
}

/**
 * The most that any engine can find of such queries: many titles hold the same words, and the query was made from one of them at random. Counts,
 * for the queries without a wrong letter, the titles that hold all words; of 20 shown, 20 in so many are hit.
 */
export function ceilingAsText(queries: readonly TitleQuery[], titles: readonly Titled[]): string {
  const sets = titles.map(({ title }) => titleWords(title));
  let sum = 0;
  let shortest = 0;
  const plain = queries.filter((query) => !query.misspelt);
  for (const { text, code } of plain) {
    const words = text.split(' ');
    const cut = words.pop() ?? '';
    const own = titleWords(titles.find((title) => title.code === code)?.title ?? '').length;
    const lengths = sets
      .filter((set) => words.every((word) => set.includes(word)) && set.some((word) => word.startsWith(cut)))
      .map((set) => set.length);
    sum += Math.min(1, 20 / lengths.length);
    const shorter = lengths.filter((length) => length < own).length;
    const same = lengths.filter((length) => length === own).length;
    shortest += shorter >= 20 ? 0 : Math.min(1, (20 - shorter) / same);
  }
  const of = (value: number): string => percent(value, plain.length);
  return `at most ${of(sum)} by any order that knows nothing else, ${of(shortest)} with the shortest titles first`;
}
