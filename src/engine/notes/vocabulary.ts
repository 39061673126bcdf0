import { formOfWord } from './word-forms.ts';

/** Words that hold a phrase together and tell no two codes apart. */
const joining: ReadonlySet<string> = new Set(
  'a an and as at by classified elsewhere for from in into nec nos of on or other others same such than that the this to type unspecified specified with mellitus due region'.split(
    ' ',
  ),
);

/** Words of running text that may stand between the words of a term. In titles and indexes they mean something (`Disease, His`). */
const running: ReadonlySet<string> = new Set(
  'is was were be been being are has have had his her their its he she it they patient patients which who whose there also both very some any several'.split(
    ' ',
  ),
);

/** Number of a word that says nothing, and of a word no term has. */
export const filler = -2;
export const unknown = -1;

/** Numbers for the words of the terms. Reading gives every raw word its number at the price of one look-up. */
export interface Vocabulary {
  readonly size: number;
  /** Number of a raw lower-case word; makes one while the vocabulary is being built. */
  numberOf(raw: string): number;
  /** From now on unknown words get no number. */
  close(): void;
  wordAt(number: number): string;
}

const most = 200_000;

export function openVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  let known = new Map<string, number>();
  let closed = false;
  const look = (raw: string): number => {
    const form =
      joining.has(raw) || (closed && running.has(raw)) ? '' : formOfWord(raw.replace(/'s$/, '').replace("'", ''));
    if (form === '') return filler;
    const number = numbers.get(form);
    if (number !== undefined || closed) return number ?? unknown;
    numbers.set(form, words.length);
    words.push(form);
    return words.length - 1;
  };
  return {
    get size() {
      return words.length;
    },
    numberOf: (raw) => {
      const before = known.get(raw);
      if (before !== undefined) return before;
      const number = look(raw);
      // A cache, not a memory of charts: it holds single words and is emptied when it grows.
      if (known.size > most) known = new Map();
      known.set(raw, number);
      return number;
    },
    close: () => {
      closed = true;
      known = new Map();
    },
    wordAt: (number) => words[number] ?? '',
  };
}
