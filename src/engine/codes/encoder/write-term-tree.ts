import { packTexts, type Section, writePack } from '../../../base/index.ts';
import { stemsOf } from './stems.ts';
import { essentialTitle } from './term-title.ts';
import { fieldShift, type TermReference, termFields } from './term-tree.ts';

/** One entry as read, in printed order: depth 0 for a main term, each next at most one deeper than the one before. */
export interface TermRow {
  readonly depth: number;
  /** With marked modifiers (markModifiers of term-title.ts). */
  readonly title: string;
  readonly references: readonly TermReference[];
}

/**
 * Lays an index or table out as a pack for openTermTree. Titles come first among the texts, so that the number of a text that is a title
 * is also its number among titles. Throws RangeError when a row is more than one level deeper than the row before it.
 */
export function writeTermTree(
  header: Readonly<Record<string, unknown>>,
  headings: readonly string[],
  rows: readonly TermRow[],
): Uint8Array {
  const texts = new Map<string, number>();
  const number = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const titles = Uint32Array.from(rows, (row) => number(row.title));
  const titleCount = texts.size;
  const titleTexts = [...texts.keys()];
  const starts = new Uint32Array(rows.length + 1);
  const references: number[] = [];
  rows.forEach((row, entry) => {
    for (const [field, text] of row.references)
      references.push(((termFields.indexOf(field) << fieldShift) | number(text)) >>> 0);
    starts[entry + 1] = references.length;
  });
  const run = packTexts(texts.keys());
  return writePack(
    { ...header, headings, titles: titleCount },
    {
      ...shapeOf(rows),
      titles,
      referenceStarts: starts,
      references: Uint32Array.from(references),
      textOffsets: run.offsets,
      texts: run.bytes,
      ...wordsOf(titleTexts),
    },
  );
}

function shapeOf(rows: readonly TermRow[]): Record<string, Section> {
  const ends = new Uint32Array(rows.length);
  const parents = new Int32Array(rows.length);
  const open: number[] = [];
  const closeTo = (depth: number, at: number): void => {
    while (open.length > depth) ends[open.pop() ?? 0] = at;
  };
  rows.forEach((row, entry) => {
    if (row.depth > open.length)
      throw new RangeError(`entry ${entry} is more than one level below the entry before it`);
    closeTo(row.depth, entry);
    parents[entry] = open.at(-1) ?? -1;
    open.push(entry);
  });
  closeTo(0, rows.length);
  return { ends, parents, depths: Uint8Array.from(rows, (row) => row.depth) };
}

function wordsOf(titles: readonly string[]): Record<string, Section> {
  const holders = new Map<string, number[]>();
  titles.forEach((title, id) => {
    const essential = new Set(stemsOf(essentialTitle(title)));
    for (const word of new Set([...essential, ...stemsOf(title)])) {
      const posting = (id << 1) | (essential.has(word) ? 0 : 1);
      const list = holders.get(word);
      if (list) list.push(posting);
      else holders.set(word, [posting]);
    }
  });
  const words = [...holders.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const postings: number[] = [];
  words.forEach((word, index) => {
    for (const posting of holders.get(word) ?? []) postings.push(posting);
    starts[index + 1] = postings.length;
  });
  const run = packTexts(words);
  return { wordOffsets: run.offsets, words: run.bytes, wordStarts: starts, postings: Uint32Array.from(postings) };
}
