import { essentialTitle, parsePrintedCode, printedTitle, type TermTree } from '../encoder/index.ts';
import { collect, type TermCollection } from './term-collection.ts';
import { rememberingFold, wordsOf } from './words-of.ts';

/**
 * Search terms of an ICD-10-CM index: the path of every entry with a code, and the path of every entry that only refers to another
 * ("see") where that other can be found. `name` begins the reason: `index: Diabetes, type 2, with, neuropathy`.
 */
export function termsOfIndex(index: TermTree, name: string, terms: TermCollection): void {
  const paths = pathsOf(index);
  const fold = rememberingFold();
  const keyOf = (text: string): string => keyOfWords(text, fold);
  const places = placesByKey(index, keyOf);
  for (let entry = 0; entry < index.size; entry += 1) {
    const path = paths.get(entry);
    if (!path) continue;
    const first = parsePrintedCode(index.textOf(entry, 'code') ?? '');
    const second = parsePrintedCode(index.textOf(entry, 'manif') ?? '');
    if (first) collect(terms, first.code, { text: path.printed, because: `${name}: ${path.plain}`, kind: 'index' });
    if (second) {
      const because = `${name}: ${path.plain} (second code)`;
      collect(terms, second.code, { text: path.printed, because, kind: 'index' });
    }
    if (first) continue;
    for (const { target, see } of targetsOf({ index, places, keyOf }, entry)) {
      const because = `${name}: ${path.plain}, see ${see}`;
      collect(terms, target, { text: path.printed, because, kind: 'index' });
    }
  }
}

interface Path {
  readonly printed: string;
  readonly plain: string;
}

/** A few titles of the published index carry a remark ("Failure, failed, Note: heart failure stages …"). */
const withoutRemark = (title: string): string => title.replace(/,? Note: .*$/s, '');

function pathsOf(index: TermTree): ReadonlyMap<number, Path> {
  const printed: string[] = [];
  const plain: string[] = [];
  const paths = new Map<number, Path>();
  for (let entry = 0; entry < index.size; entry += 1) {
    const title = index.titleOf(entry);
    const depth = index.depthOf(entry);
    printed.length = depth;
    plain.length = depth;
    printed.push(withoutRemark(printedTitle(title)));
    plain.push(withoutRemark(essentialTitle(title)));
    paths.set(entry, { printed: printed.join(', '), plain: plain.join(', ') });
  }
  return paths;
}

/** Entries by the set of their path's words, taking the first of alternatives ("Diabetes, diabetic" is found as Diabetes). */
function placesByKey(index: TermTree, keyOf: (text: string) => string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const titles: string[] = [];
  for (let entry = 0; entry < index.size; entry += 1) {
    titles.length = index.depthOf(entry);
    const title = essentialTitle(index.titleOf(entry));
    titles.push(title);
    for (const text of [titles.join(' '), titles.map((level) => level.split(',')[0] ?? '').join(' ')]) {
      const key = keyOf(text);
      if (!places.has(key)) places.set(key, entry);
    }
  }
  return places;
}

const unsaid = new Set(['with', 'nec', 'nos', 'of', 'in', 'due', 'to', 'by', 'site', 'the', 'and', 'or', 'type']);

function keyOfWords(text: string, fold: (word: string) => string): string {
  const words = wordsOf(text, fold).filter(({ word, optional }) => !optional && !unsaid.has(word));
  return [...new Set(words.map(({ word }) => word.replace(/s$/, '')))].sort().join(' ');
}

const farthest = 3;

interface Lookup {
  readonly index: TermTree;
  readonly places: ReadonlyMap<string, number>;
  readonly keyOf: (text: string) => string;
}

/** Codes that a referring entry leads to, following references of references at most three times. */
function targetsOf(lookup: Lookup, entry: number, depth = 0): { target: string; see: string }[] {
  const { index, places, keyOf } = lookup;
  const see = index.textOf(entry, 'see') ?? index.textOf(entry, 'seeAlso');
  const place = see === undefined ? undefined : places.get(keyOf(see));
  if (see === undefined || place === undefined || place === entry || depth >= farthest) return [];
  const code = parsePrintedCode(index.textOf(place, 'code') ?? '');
  if (code) return [{ target: code.code, see: see.trim() }];
  return targetsOf(lookup, place, depth + 1).map(({ target }) => ({ target, see: see.trim() }));
}
