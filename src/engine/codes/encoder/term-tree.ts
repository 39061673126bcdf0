import { type Pack, textAt } from '../../../base/index.ts';

/**
 * What an entry of an index or table may carry, in the words of the official XML. `code` to `subcat` occur in ICD-10-CM indexes, `use`,
 * `codes`, `tab` in the ICD-10-PCS index (where `codes` and `tab` give the first characters of codes), cells in the neoplasm and drug tables.
 */
export const termFields = [
  'code',
  'manif',
  'see',
  'seeAlso',
  'seecat',
  'subcat',
  'warning',
  'use',
  'codes',
  'tab',
  'cell2',
  'cell3',
  'cell4',
  'cell5',
  'cell6',
  'cell7',
] as const;
export type TermField = (typeof termFields)[number];

/** One thing an entry carries, as printed: `['code', 'E11.40']`, `['see', 'Pain, abdominal']`. */
export type TermReference = readonly [field: TermField, text: string];

/**
 * An index or table as a frozen tree of entries numbered from 0 in the printed order, so that the entries below entry `e` are those
 * from `e + 1` to `endOf(e) - 1`. Titles hold marked modifiers (term-title.ts).
 */
export interface TermTree {
  /** Number of entries at all levels. */
  readonly size: number;
  /** Headings of the columns, where it is a table; column 1 is the entry's name. */
  readonly headings: readonly string[];
  /** Main terms in printed order. */
  readonly mainTerms: readonly number[];
  /** 0 for a main term. */
  depthOf(entry: number): number;
  parentOf(entry: number): number;
  /** One past the last entry below. */
  endOf(entry: number): number;
  childrenOf(entry: number): readonly number[];
  /** Main term first, the entry itself last. */
  pathOf(entry: number): readonly number[];
  titleOf(entry: number): string;
  referencesOf(entry: number): readonly TermReference[];
  /** The first reference of a field, or undefined. */
  textOf(entry: number, field: TermField): string | undefined;
  /** For find-terms.ts: number of the entry's title among distinct titles. */
  titleIdOf(entry: number): number;
  readonly words: TermWords;
}

/** Distinct words of the titles in code-point order, each with the titles that hold it (`title << 1`, odd when only in a modifier). */
export interface TermWords {
  readonly count: number;
  readonly titles: number;
  wordAt(index: number): string;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

export const fieldShift = 24;
const textMask = 2 ** fieldShift - 1;

/** Opens a compiled index or table (write-term-tree.ts) without copying it. Throws Fault `bad-file` when a section is missing. */
export function openTermTree(pack: Pack): TermTree {
  const [ends, parents, titles] = [pack.u32('ends'), pack.i32('parents'), pack.u32('titles')];
  const depths = pack.bytes('depths');
  const [textBytes, textOffsets] = [pack.bytes('texts'), pack.u32('textOffsets')];
  const size = ends.length;
  const endOf = (entry: number): number => ends[entry] ?? 0;
  const siblings = (first: number, end: number): readonly number[] => {
    const found: number[] = [];
    for (let at = first; at < end; at = endOf(at)) found.push(at);
    return found;
  };
  const pathOf = (entry: number): readonly number[] => {
    const path: number[] = [];
    for (let at = entry; at >= 0; at = parents[at] ?? -1) path.unshift(at);
    return path;
  };
  return {
    size,
    headings: (pack.header['headings'] as readonly string[] | undefined) ?? [],
    mainTerms: siblings(0, size),
    depthOf: (entry) => depths[entry] ?? 0,
    parentOf: (entry) => parents[entry] ?? -1,
    endOf,
    childrenOf: (entry) => siblings(entry + 1, endOf(entry)),
    pathOf,
    titleOf: (entry) => textAt(textBytes, textOffsets, titles[entry] ?? 0),
    titleIdOf: (entry) => titles[entry] ?? 0,
    ...openReferences(pack),
    words: openWords(pack, Number(pack.header['titles'])),
  };
}

function openReferences(pack: Pack): Pick<TermTree, 'referencesOf' | 'textOf'> {
  const [starts, references] = [pack.u32('referenceStarts'), pack.u32('references')];
  const [bytes, offsets] = [pack.bytes('texts'), pack.u32('textOffsets')];
  const read = (at: number): TermReference => {
    const packed = references[at] ?? 0;
    return [termFields[packed >>> fieldShift] ?? 'code', textAt(bytes, offsets, packed & textMask)];
  };
  return {
    referencesOf: (entry) => {
      const found: TermReference[] = [];
      for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) found.push(read(at));
      return found;
    },
    textOf: (entry, field) => {
      const wanted = termFields.indexOf(field);
      for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1)
        if ((references[at] ?? 0) >>> fieldShift === wanted) return read(at)[1];
      return undefined;
    },
  };
}

function openWords(pack: Pack, titles: number): TermWords {
  const [bytes, offsets] = [pack.bytes('words'), pack.u32('wordOffsets')];
  return {
    count: offsets.length - 1,
    titles,
    wordAt: (index) => textAt(bytes, offsets, index),
    starts: pack.u32('wordStarts'),
    postings: pack.u32('postings'),
  };
}
