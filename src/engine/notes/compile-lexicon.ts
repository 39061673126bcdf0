import type { CodeTable } from '../codes/index.ts';
import { abbreviations } from '../codes/search/index.ts';
import { chartTerms } from './chart-terms.ts';
import { isTooGeneral } from './general-words.ts';
import { indexTerms, neoplasmTerms } from './index-terms.ts';
import { type Lexicon, type LexiconParts, type Rewriting, type TermKind, termKinds } from './lexicon.ts';
import { notInNotes, phrases } from './phrase-list.ts';
import { termPath } from './term-path.ts';
import { termWords, titleWords } from './term-words.ts';
import { filler, openVocabulary, type Vocabulary } from './vocabulary.ts';

interface Collected {
  readonly words: readonly number[];
  readonly row: number;
  readonly kind: TermKind;
  readonly ref: number | string;
}

/** Compiles the terms of an ICD-10-CM edition: titles, inclusion terms, index, Table of Neoplasms, and terms of charts. A second or two. */
export function compileLexicon(parts: LexiconParts): Lexicon {
  const vocabulary = openVocabulary();
  const rewritings = readPhrases(vocabulary);
  const terms = new Map<string, Collected>();
  const add = (raw: readonly string[], code: string, kind: TermKind, ref: number | string): void => {
    const row = parts.codes.indexOf(code);
    const words = rewrite(
      rewritings,
      raw.map((word) => vocabulary.numberOf(word)).filter((word) => word !== filler),
    );
    if (row >= 0 && (kind === 'chart-term' || !notFromWords.test(code)))
      keep(terms, { words: [...new Set(words)], row, kind, ref }, vocabulary.wordAt(words[0] ?? -1));
  };
  addChartTerms(add);
  addTitles(parts.codes, add);
  addBooks(parts, add);
  for (const { code, text } of parts.notes?.inclusionTerms() ?? []) {
    const words = titleWords(text);
    if (words) add(words, code, 'inclusion-term', text);
  }
  const shortForms = readShortForms(vocabulary, rewritings);
  vocabulary.close();
  return {
    codes: parts.codes,
    vocabulary,
    phrases: rewritings,
    shortForms,
    ...layOut([...terms.values()], vocabulary, parts),
  };
}

/**
 * Encounters for examination, screening, aftercare, counselling and the like are reasons to come, told by the registration and not by a word in a note; so
 * are places and activities of accidents. Body mass index comes from its measurement.
 */
const notFromWords =
  /^(?:Z0[0-9]|Z1[0-3]|Z3[0-9]|Z4[0-9]|Z51[01]|Z518|Z52|Z6[78]|Z7[0-6]|Z8789[08]|Z8790|T819|T788|T659|[VWXY])/;

type Add = (raw: readonly string[], code: string, kind: TermKind, ref: number | string) => void;

function addChartTerms(add: Add): void {
  for (const { words, code } of chartTerms) add(words.split(' '), code, 'chart-term', words);
}

/** Titles down to six characters; seventh characters are found when the code is finished. */
function addTitles(codes: CodeTable, add: Add): void {
  for (let row = 0; row < codes.size; row += 1) {
    const { code, title, billable } = codes.row(row);
    if (code.length === 7 && code.slice(0, 1) !== 'O') continue;
    const words = titleWords(title);
    if (words && words.length < 14) add(words, code, billable ? 'title' : 'header', row);
  }
}

function addBooks({ books }: LexiconParts, add: Add): void {
  const index = books?.tree('index');
  if (books && index)
    for (const { words, code, entry } of indexTerms(books, index)) {
      add(words, code, 'index', entry);
      // An ulcer of a toe is one of the lower limb without being called so.
      if (words[0] === 'ulcer' && words[1] === 'lower' && words.length > 4)
        add(['ulcer', ...words.slice(3)], code, 'index', entry);
      // Type 2 where no type is documented (Official Guidelines I.C.4.a.2).
      if (code.startsWith('E11') && words.includes('2'))
        add(
          words.filter((word) => word !== '2'),
          code,
          'index',
          entry,
        );
    }
  const neoplasms = books?.tree('neoplasm');
  if (neoplasms)
    for (const { words, code, entry } of neoplasmTerms(neoplasms)) add(words, code, 'neoplasm-table', entry);
}

/** Of two codes for the same words the more trusted source wins, then the first. */
function keep(terms: Map<string, Collected>, term: Collected, raw: string): void {
  if (term.words.length === 0 || term.words.length > 10) return;
  if (term.words.length === 1 && isTooGeneral(raw)) return;
  const key = [...term.words].sort((a, b) => a - b).join(' ');
  const known = terms.get(key);
  if (!known || termKinds.indexOf(term.kind) < termKinds.indexOf(known.kind)) terms.set(key, term);
}

function readPhrases(vocabulary: Vocabulary): Map<number, Rewriting[]> {
  const found = new Map<number, Rewriting[]>();
  const numbers = (text: string): readonly number[] =>
    termWords(text)
      .map((word) => vocabulary.numberOf(word))
      .filter((word) => word !== filler);
  for (const [written, meant] of [...phrases, ...longShortForms()]) {
    const words = numbers(written);
    const [first] = words;
    if (first === undefined || words.length < 2) continue;
    const list = found.get(first) ?? [];
    list.push({ written: words, meant: numbers(meant) });
    found.set(
      first,
      list.sort((a, b) => b.written.length - a.written.length),
    );
  }
  return found;
}

/** Short forms of several words (`gi bleed`, `a fib`), which are written in small letters too. */
const longShortForms = (): readonly (readonly [string, string])[] =>
  [...abbreviations].flatMap(([short, [long]]) =>
    long && /\S{2,} \S{2,}/.test(short) ? [[short, long] as const] : [],
  );

function readShortForms(
  vocabulary: Vocabulary,
  rewritings: ReadonlyMap<number, readonly Rewriting[]>,
): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [short, [long = '']] of abbreviations) {
    if (short.includes(' ') || notInNotes.has(short)) continue;
    const words = termWords(long).map((word) => vocabulary.numberOf(word));
    found.set(
      short,
      rewrite(
        rewritings,
        words.filter((word) => word !== filler),
      ),
    );
  }
  return found;
}

/** Words with every phrase of the list replaced, the longest first; once, from left to right. */
export function rewrite(
  rewritings: ReadonlyMap<number, readonly Rewriting[]>,
  words: readonly number[],
): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < words.length; ) {
    const found = rewritings
      .get(words[at] ?? -1)
      ?.find(({ written }) => written.every((word, i) => words[at + i] === word));
    if (found) out.push(...found.meant);
    else out.push(words[at] ?? -1);
    at += found ? found.written.length : 1;
  }
  return out;
}

function layOut(terms: readonly Collected[], vocabulary: Vocabulary, parts: LexiconParts) {
  const counts = new Uint32Array(vocabulary.size + 1);
  for (const { words } of terms) for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const starts = new Uint32Array(terms.length + 1);
  const total = terms.reduce((sum, { words }) => sum + words.length, 0);
  const words = new Uint32Array(total);
  const byAnchor = new Map<number, number[]>();
  let at = 0;
  terms.forEach((term, number) => {
    const sorted = [...term.words].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
    words.set(sorted, at);
    at += sorted.length;
    starts[number + 1] = at;
    const anchor = sorted[0] ?? 0;
    const list = byAnchor.get(anchor);
    if (list) list.push(number);
    else byAnchor.set(anchor, [number]);
  });
  return {
    size: terms.length,
    starts,
    words,
    ...anchorsOf(byAnchor, vocabulary.size, terms.length),
    rows: Uint32Array.from(terms, ({ row }) => row),
    kinds: Uint8Array.from(terms, ({ kind }) => termKinds.indexOf(kind)),
    weights: Uint16Array.from(counts, (count) => Math.round(20 * Math.log(1 + terms.length / Math.max(1, count)))),
    because: (number: number) => {
      const term = terms[number];
      return term ? termPath(term.kind, term.ref, parts) : '';
    },
  };
}

function anchorsOf(byAnchor: ReadonlyMap<number, readonly number[]>, words: number, terms: number) {
  const anchorStarts = new Uint32Array(words + 1);
  const anchors = new Uint32Array(terms);
  let at = 0;
  for (let word = 0; word < words; word += 1) {
    const list = byAnchor.get(word) ?? [];
    anchors.set(list, at);
    at += list.length;
    anchorStarts[word + 1] = at;
  }
  return { anchorStarts, anchors };
}
