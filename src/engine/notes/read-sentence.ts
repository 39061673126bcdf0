import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './split-sentences.ts';
import { filler } from './vocabulary.ts';

/** The words of a sentence that say something, as numbers of the vocabulary, with where they stand. Re-used from sentence to sentence. */
export interface Content {
  count: number;
  /** Number of the word; -1 where no term has it. */
  readonly words: Int32Array;
  /** Place for measuring distances: one per telling word, one more after a comma or bracket. */
  readonly places: Int32Array;
  /** First word of the sentence it was read from, and one past the last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const longest = 600;

export const openContent = (): Content => ({
  count: 0,
  words: new Int32Array(longest),
  places: new Int32Array(longest),
  first: new Int32Array(longest),
  last: new Int32Array(longest),
});

/** No term reaches over these: `MCA territory, no hemorrhage`. */
const breaks: ReadonlySet<string> = new Set(['no', 'not', 'without', 'denies', 'but', 'nor']);

/** Reads a sentence into `content`: fillers left out, short forms written out, phrases in the words of the classification. */
export function readSentence(lexicon: Lexicon, sentence: Sentence, content: Content): void {
  content.count = 0;
  let place = 0;
  for (let at = 0; at < sentence.length && content.count < longest - 12; at += 1) {
    const word = sentence[at];
    if (!word) continue;
    place += word.parted + (breaks.has(word.text) ? 6 : 0);
    const meant = word.capitals ? lexicon.shortForms.get(word.text) : undefined;
    if (meant) {
      for (const number of meant) put(content, number, place++, at, at + 1);
      continue;
    }
    const number = lexicon.vocabulary.numberOf(word.text);
    if (number !== filler) put(content, number, place++, at, at + 1);
  }
  applyPhrases(lexicon, content);
}

function put(content: Content, word: number, place: number, first: number, last: number): void {
  const at = content.count;
  content.words[at] = word;
  content.places[at] = place;
  content.first[at] = first;
  content.last[at] = last;
  content.count = at + 1;
}

/** Replaces phrases in place. What a phrase stands for may have as many words as it or fewer; longer ones are cut to the room there is. */
function applyPhrases({ phrases }: Lexicon, content: Content): void {
  const { words, places, first, last } = content;
  let out = 0;
  for (let at = 0; at < content.count; ) {
    const found = phrases
      .get(words[at] ?? -1)
      ?.find(({ written }) =>
        written.every((word, i) => words[at + i] === word && (places[at + i] ?? 0) === (places[at] ?? 0) + i),
      );
    const [from, length] = [at, found?.written.length ?? 1];
    const [begins, ends, place] = [first[from] ?? 0, last[from + length - 1] ?? 0, places[from] ?? 0];
    const meant = found ? found.meant.slice(0, length) : undefined;
    for (let i = 0; i < (meant?.length ?? 1); i += 1) {
      words[out] = meant ? (meant[i] ?? -1) : (words[from] ?? -1);
      places[out] = place + i;
      first[out] = begins;
      last[out] = ends;
      out += 1;
    }
    at += length;
  }
  content.count = out;
}
