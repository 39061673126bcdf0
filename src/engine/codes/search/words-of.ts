import { foldSpelling } from './fold-spelling.ts';

/** One word of a text, folded. `optional`: it stood in round brackets (a non-essential modifier). */
export interface TextWord {
  readonly word: string;
  readonly optional: boolean;
}

const marks = /[\u0300-\u036f]/g;
// Beyond the basic plane nothing is a word here; without it code units sort as their UTF-8 bytes do.
const astral = /[\u{10000}-\u{10ffff}]/gu;
const romans: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8' };
const longestWord = 40;

// Nearly all titles and queries are plain letters, to which most of what follows does nothing.
const beyondPlain = /[^ -~]/;

/** Lower case, no accents or ligatures, typographic signs made plain. */
export function foldText(text: string): string {
  if (!beyondPlain.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .replace(astral, ' ')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[øœæß]/g, foldLetter);
}

const letters: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' };
const foldLetter = (letter: string): string => letters[letter] ?? letter;

/** One word as the index keeps it. Roman numerals from II become digits, as types, stages and factors are written both ways. */
export function foldWord(word: string): string {
  return foldSpelling(romans[word] ?? word).slice(0, longestWord);
}

/** Folds words, remembering those it has folded: for texts by the hundred thousand. */
export function rememberingFold(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const folded = foldWord(word);
    known.set(word, folded);
    return folded;
  };
}

const nextPlainPart = /[()]|[a-z0-9]+(?:'[a-z]+)?/g;
const nextPart = /[()]|[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;

/** The words of a text in order. A possessive loses its ending ("Crohn's" is crohn); hyphens and other signs part words. */
export function wordsOf(text: string, fold: (word: string) => string = foldWord): TextWord[] {
  const found: TextWord[] = [];
  let depth = 0;
  const folded = foldText(text);
  for (const part of folded.match(beyondPlain.test(folded) ? nextPart : nextPlainPart) ?? []) {
    if (part === '(') depth += 1;
    else if (part === ')') depth = Math.max(0, depth - 1);
    else
      found.push({
        word: fold(part.includes("'") ? part.replace(/'s$/, '').replace("'", '') : part),
        optional: depth > 0,
      });
  }
  return found;
}
