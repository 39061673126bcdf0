import { misspeltWords } from './misspelt-words.ts';
import type { SearchFrame } from './search-frame.ts';
import { wordsBeginning as beginningsOf, lengthOfWord, type WordRange, wordNumber } from './vocabulary.ts';
import { sameMeaning } from './word-synonyms.ts';
import { isNoise } from './word-weights.ts';

/** One typed word and the words of the vocabulary that it may stand for. */
export interface WordMatch {
  readonly text: string;
  /** How much it says: natural logarithm of rarity, with what is in brackets or loose counting little. */
  readonly weight: number;
  /** Postings behind it: what it costs to use. */
  readonly cost: number;
  readonly words: readonly number[];
  /** Of each of `words`, how well it fits: 1 is the word itself. */
  readonly fits: readonly number[];
  /** Rows whose code begins with what was typed, where it looks like a code: from … to in the frame's `byCode`. */
  readonly codes: { readonly from: number; readonly to: number } | undefined;
  /** True when it is itself a word of the vocabulary. */
  readonly exact: boolean;
  /** Its rows, once they were asked for (row-bits.ts), and how many there are. */
  bits?: Uint32Array | undefined;
  count?: number;
}

/** Whether to look for misspellings: never, where nothing else is found, or wherever the word is not one of the vocabulary. */
export type Guess = 'no' | 'if-unknown' | 'yes';

const plurals: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?<=s|x|ch|sh)es$/, ''],
  [/(?<=[^su])s$/, ''],
];
const endings = /(?:ies|ed|ing|ic|al|ous|ly|ion|ive|es|is|um|e|y|a|s)$/;
const numeral = /^\d+$/;

/** Finds the words that one typed word may stand for; `guess` also looks for misspellings where nothing begins with it. */
export function matchWord(frame: SearchFrame, text: string, guess: Guess): Omit<WordMatch, 'codes' | 'bits' | 'count'> {
  const words: number[] = [];
  const fits: number[] = [];
  const begins = beginningsOf(frame, text);
  const exact = begins.from < begins.to && lengthOfWord(frame, begins.from) === text.length ? begins.from : -1;
  const asciiExact = exact >= 0 ? exact : wordNumber(frame, text);
  if (numeral.test(text) || (text.length === 1 && asciiExact >= 0)) add(words, fits, asciiExact, 1);
  else addBeginnings(frame, text, begins, asciiExact, words, fits);
  const keep = (word: number, fit: number): void => {
    if (word >= begins.from && word < begins.to && words.length >= begins.to - begins.from) return;
    if (!words.includes(word)) add(words, fits, word, fit);
  };
  if (text.length > 4) {
    for (const [end, instead] of plurals) if (end.test(text)) keep(wordNumber(frame, text.replace(end, instead)), 0.97);
  }
  for (const other of sameMeaning.get(text) ?? []) keep(wordNumber(frame, other), 0.86);
  if (words.length === 0 && text.length > 5) {
    const stem = text.replace(endings, '');
    addBeginnings(frame, stem, beginningsOf(frame, stem), -1, words, fits, 0.85);
  }
  const guessed = guess === 'yes' ? asciiExact < 0 : guess === 'if-unknown' && words.length === 0;
  if (guessed) addMisspelt(frame, text, keep);
  return finish(frame, text, asciiExact, words, fits);
}

function add(words: number[], fits: number[], word: number, fit: number): void {
  if (word < 0) return;
  words.push(word);
  fits.push(fit);
}

function finish(
  frame: SearchFrame,
  text: string,
  exact: number,
  words: readonly number[],
  fits: readonly number[],
): Omit<WordMatch, 'codes' | 'bits' | 'count'> {
  let cost = 0;
  for (const word of words) cost += (frame.postingOffsets[word + 1] ?? 0) - (frame.postingOffsets[word] ?? 0);
  const rarity = cost === 0 ? 6 : Math.min(12, Math.log(1 + frame.lines / cost));
  const weight = isNoise(text) ? 0.1 : exact >= 0 ? (frame.weights[exact] ?? 0) / 20 : rarity;
  return { text, weight, cost, words, fits, exact: exact >= 0 };
}

/** A word that is cut fits the better the less is missing; one or two letters alone say little about the rest. */
function addBeginnings(
  frame: SearchFrame,
  text: string,
  { from, to }: WordRange,
  exact: number,
  words: number[],
  fits: number[],
  best = 1,
): void {
  const base = text.length === 1 ? 0.4 : text.length === 2 ? 0.65 : 0.8;
  for (let word = from; word < to; word += 1) {
    words.push(word);
    fits.push(word === exact ? 1 : best * (base + (1 - base) * 0.9 * (text.length / lengthOfWord(frame, word))));
  }
}

type Keep = (word: number, fit: number) => void;

const mostGuesses = 400;

function addMisspelt(frame: SearchFrame, text: string, keep: Keep): void {
  if (text.length < 3 || /\d/.test(text)) return;
  const near = misspeltWords(frame, text, 1, true);
  const whole = near.some((word) => !word.cut);
  const further = !whole && text.length >= 8 ? misspeltWords(frame, text, 2, text.length >= 10) : [];
  const first = text.charCodeAt(0);
  for (const { word, errors, cut } of [...near, ...further].slice(0, mostGuesses)) {
    const sameStart = frame.wordBytes[frame.wordOffsets[word] ?? 0] === first ? 0.05 : 0;
    const share = cut ? 0.1 * (1 - text.length / lengthOfWord(frame, word)) : 0;
    keep(word, 0.82 - 0.14 * errors - share + sameStart);
  }
}
