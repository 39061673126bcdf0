import type { CodeNode } from './nest-codes.ts';
import type { SearchBuildOptions, SearchEntry, SearchTerm } from './search-entry.ts';
import { rememberingFold, type TextWord, wordsOf } from './words-of.ts';

/** All titles and terms as numbers. Line i has the tokens from starts[i] up to starts[i + 1]. */
export interface SearchLines {
  /** Different words, in the order in which they were met. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  /** Number of a word, doubled; odd where the word is not asked for. */
  readonly tokens: readonly number[];
  /** By line: the node it belongs to, and the number of its reason + 1 (0 for a title). */
  readonly nodes: readonly number[];
  readonly becauses: readonly number[];
  readonly reasons: readonly string[];
}

/** Reads the titles and terms of all rows, then those of prefixes. */
export function searchLines(
  rows: readonly SearchEntry[],
  nodes: readonly CodeNode[],
  prefixTerms: Iterable<{ readonly prefix: string; readonly terms: readonly SearchTerm[] }>,
): SearchLines {
  const lines = { words: [] as string[], starts: [0], tokens: [] as number[], nodes: [] as number[] };
  const becauses: number[] = [];
  const reasons: string[] = [];
  const numbers = new Map<string, number>();
  const fold = rememberingFold();
  const add = (node: number, because: number, text: string): void => {
    const words = wordsOf(text, fold);
    words.forEach(({ word, optional }, at) => {
      const number = numbers.get(word) ?? lines.words.push(word) - 1;
      numbers.set(word, number);
      lines.tokens.push(number * 2 + (optional || wasSaid(words, at) ? 1 : 0));
    });
    lines.starts.push(lines.tokens.length);
    lines.nodes.push(node);
    becauses.push(because);
  };
  const addTerms = (node: number, terms: readonly SearchTerm[]): void => {
    for (const { text, because } of terms) add(node, reasons.push(because), text);
  };
  rows.forEach((entry, row) => {
    add(row, 0, entry.title);
    addTerms(row, entry.terms);
  });
  const places = new Map(nodes.map(({ code }, node) => [code, node]));
  for (const { prefix, terms } of prefixTerms) {
    const node = places.get(prefix);
    if (node !== undefined) addTerms(node, terms);
  }
  return { ...lines, becauses, reasons };
}

/** A word that was said before ("diabetes, diabetic"; "fracture … closed fracture") is not asked for a second time. */
function wasSaid(words: readonly TextWord[], at: number): boolean {
  const word = words[at]?.word ?? '';
  for (let i = 0; i < at; i += 1) {
    const before = words[i];
    if (before && !before.optional && isVariant(before.word, word)) return true;
  }
  return false;
}

function isVariant(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length <= 5 || b.length <= 5 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let same = 1;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same >= 5 && same >= Math.min(a.length, b.length) * 0.7;
}

/** How many lines hold each word. */
export function linesWithWord({ words, starts, tokens }: SearchLines): Uint32Array {
  const counts = new Uint32Array(words.length);
  const last = new Int32Array(words.length).fill(-1);
  for (let line = 0; line + 1 < starts.length; line += 1) {
    for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at += 1) {
      const word = (tokens[at] ?? 0) >> 1;
      if (last[word] === line) continue;
      last[word] = line;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  return counts;
}

/** Rewritings with both sides as a query is read, by what is rewritten. */
export function plainSynonyms(options: SearchBuildOptions): readonly (readonly [string, readonly string[]])[] {
  const plain = (text: string): string =>
    wordsOf(text)
      .map(({ word }) => word)
      .join(' ');
  const kept = new Map<string, Set<string>>();
  for (const { from, to } of options.synonyms ?? []) {
    const key = plain(from);
    if (key !== '' && plain(to) !== key) kept.set(key, (kept.get(key) ?? new Set()).add(plain(to)));
  }
  return [...kept].map(([from, to]) => [from, [...to]]);
}
