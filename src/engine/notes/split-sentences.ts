/** A word of a text with what parts it from the word before: 0 nothing, 1 a comma, bracket, slash or dash. */
export interface Word {
  /** Lower case. */
  readonly text: string;
  /** Written in capitals (two letters or more), as short forms are. */
  readonly capitals: boolean;
  readonly start: number;
  readonly end: number;
  readonly parted: 0 | 1;
}

/** Words of one sentence in order. */
export type Sentence = readonly Word[];

const part = /[\p{L}\p{N}]+(?:['’]\p{L}+|(?<=\d)\.\d+)*|[.;:!?,()[\]/\-–•+%<>]|\n/gu;
const titles = new Set('dr mr mrs ms prof st vs approx no fig e.g i.e cf al'.split(' '));

/**
 * Sentences of a stretch of text. A sentence ends at a full stop before white space and a capital or digit, at a semicolon, at a line that begins a
 * list item, a new thought, or is blank; not after `Dr.` or inside numbers. Offsets are those of the whole text.
 */
export function splitSentences(text: string, from = 0, to = text.length): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let parted: 0 | 1 = 0;
  const close = (): void => {
    if (words.length > 0) sentences.push(words);
    words = [];
    parted = 0;
  };
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of stretch.matchAll(part)) {
    const [found] = match;
    const at = match.index + from;
    const sign = found.length === 1 ? found.charCodeAt(0) : 0;
    if (sign === 59 || sign === 33 || sign === 63 || sign === 0x2022) close();
    else if (sign === 10) {
      if (endsLine(text, at)) close();
    } else if (sign === 46) {
      if (endsSentence(text, at, words.at(-1)?.text)) close();
    } else if (found.length === 1 && !/[\p{L}\p{N}]/u.test(found)) {
      if (sign !== 45 && sign !== 37 && sign !== 43) parted = 1;
    } else {
      words.push({
        text: found.toLowerCase().replace('’', "'"),
        capitals: isCapitals(found),
        start: at,
        end: at + found.length,
        parted,
      });
      parted = 0;
    }
  }
  close();
  return sentences;
}

const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

function endsSentence(text: string, at: number, before: string | undefined): boolean {
  const next = text.charAt(at + 1);
  if (next !== '' && !/\s|["')\]]/.test(next)) return false;
  return before === undefined || !(titles.has(before) || /^[a-z]$/.test(before));
}

/** A line break ends a sentence unless the next line goes on in lower case after a line without closing sign. */
function endsLine(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 2), at)
      .trimEnd()
      .at(-1) ?? '';
  const after = /^[ \t]*(.)/.exec(text.slice(at + 1, at + 12))?.[1] ?? '\n';
  return !(/[a-z,0-9]/.test(before) && /[a-z(]/.test(after));
}
