import { abbreviations } from './abbreviations.ts';
import { operations } from './operations.ts';
import { firstWords, type SearchFrame } from './search-frame.ts';
import { type TextWord, wordsOf } from './words-of.ts';

/** One way to read a query: its words, how much a hit under this reading counts, and what was read for what. */
export interface Reading {
  readonly words: readonly TextWord[];
  readonly trust: number;
  /** `copd: chronic obstructive pulmonary disease`; empty for the words as typed. */
  readonly note: string;
}

interface ShortForm {
  readonly from: number;
  readonly to: number;
  readonly longs: readonly string[];
}

const longestText = 600;
const mostWords = 32;
const mostReadings = 5;
/** Beyond so many words a query says enough by itself: second readings are left out. */
const longQuery = 8;
const longestShortForm = 7;

/** Readings of a query, the likeliest first: short forms written out, then other long forms, then the words as they stand. */
export function queryReadings(frame: SearchFrame, query: string): Reading[] {
  const words = typedWords(query);
  if (words.length === 0) return [];
  const forms = shortFormsIn(frame, words);
  const typed: Reading = { words, trust: forms.length > 0 ? 0.9 : 1, note: '' };
  if (forms.length === 0) return [typed];
  const readings = [
    writtenOut(
      words,
      forms,
      forms.map(() => 0),
      1,
    ),
  ];
  if (words.length > longQuery) return [...readings, typed];
  forms.forEach(({ longs }, which) => {
    for (let other = 1; other < longs.length && readings.length < mostReadings - 1; other += 1)
      readings.push(
        writtenOut(
          words,
          forms,
          forms.map((_, i) => (i === which ? other : 0)),
          0.93,
        ),
      );
  });
  return [...readings, typed];
}

let lastQuery = '';
let lastWords: readonly TextWord[] = [];

/** The words of a query; remembered, as the same one is put to the index of every system. */
export function typedWords(query: string): readonly TextWord[] {
  if (query !== lastQuery) {
    lastWords = fewer(wordsOf(joinCodes(query.slice(0, longestText))));
    lastQuery = query;
  }
  return lastWords;
}

/** A code keeps together with what follows its dot: `e11.4 neuropathy` is two words. */
function joinCodes(text: string): string {
  return text.replace(/\b([a-z][0-9][0-9a-z])\.([0-9a-z]{0,4})\b/gi, '$1$2');
}

/** At most 32 different words; of more, those in brackets go first. */
function fewer(words: readonly TextWord[]): TextWord[] {
  const seen = new Set<string>();
  const different = words.filter(({ word }) => word !== '' && !seen.has(word) && seen.add(word) !== undefined);
  if (different.length <= mostWords) return different;
  const asked = different.filter(({ optional }) => !optional);
  return (asked.length >= mostWords ? asked : different).slice(0, mostWords);
}

function shortFormsIn(frame: SearchFrame, words: readonly TextWord[]): ShortForm[] {
  const found: ShortForm[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from]?.word ?? '';
    if (!knownStarts.has(first) && !frame.synonymStarts.has(first)) continue;
    for (let to = Math.min(words.length, from + longestShortForm); to > from; to -= 1) {
      const key = words
        .slice(from, to)
        .map(({ word }) => word)
        .join(' ');
      const longs = longFormsOf(frame, key);
      if (longs.length === 0) continue;
      found.push({ from, to, longs });
      from = to - 1;
      break;
    }
  }
  return found;
}

const knownStarts = firstWords([...abbreviations.keys(), ...operations.keys()]);

function longFormsOf({ subject, synonyms }: SearchFrame, key: string): readonly string[] {
  const clinical = abbreviations.get(key) ?? [];
  const operative = subject === 'diagnoses' ? [] : (operations.get(key) ?? []);
  const ordered = subject === 'operations' ? [...operative, ...clinical] : [...clinical, ...operative];
  return [...ordered, ...(synonyms.get(key) ?? [])];
}

function writtenOut(
  words: readonly TextWord[],
  forms: readonly ShortForm[],
  choices: readonly number[],
  trust: number,
): Reading {
  const out: TextWord[] = [];
  const notes: string[] = [];
  let at = 0;
  forms.forEach(({ from, to, longs }, i) => {
    const long = longs[choices[i] ?? 0] ?? '';
    out.push(...words.slice(at, from), ...wordsOf(long));
    notes.push(
      `${words
        .slice(from, to)
        .map(({ word }) => word)
        .join(' ')}: ${long}`,
    );
    at = to;
  });
  out.push(...words.slice(at));
  return { words: fewer(out), trust, note: notes.join('; ') };
}
