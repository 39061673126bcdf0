import { packTexts, writePack } from '../../../base/index.ts';
import { meritOfRow } from './merit-of-row.ts';
import { type CodeNode, nestCodes } from './nest-codes.ts';
import type { SearchBuildOptions, SearchEntry, SearchTerm } from './search-entry.ts';
import { optionalBit, searchVersion } from './search-frame.ts';
import { weightOfWord } from './word-weights.ts';
import { rememberingFold, type TextWord, wordsOf } from './words-of.ts';

interface Line {
  readonly node: number;
  /** Number of its reason + 1, 0 for a title. */
  readonly because: number;
  readonly words: readonly TextWord[];
  weight: number;
}

/**
 * Compiles the search index of one code system's edition: a pack (base/pack.ts) of typed arrays. Takes about a second for all of
 * ICD-10-CM with its index. The same entries give the same bytes.
 */
export function buildSearchIndex(entries: Iterable<SearchEntry>, options: SearchBuildOptions): Uint8Array {
  const rows = [...entries];
  const prefixTerms = [...(options.prefixTerms ?? [])];
  const nodes = nestCodes(
    rows,
    options.hierarchy,
    prefixTerms.map((terms) => terms.prefix),
  );
  const becauses: string[] = [];
  const lines: Line[] = [];
  const fold = rememberingFold();
  const add = (node: number, terms: readonly SearchTerm[]): void => {
    for (const { text, because } of terms) {
      lines.push({ node, because: becauses.push(because), words: lighten(wordsOf(text, fold)), weight: 0 });
    }
  };
  rows.forEach((entry, row) => {
    lines.push({ node: row, because: 0, words: lighten(wordsOf(entry.title, fold)), weight: 0 });
    add(row, entry.terms);
  });
  const numbers = new Map(nodes.map(({ code }, node) => [code, node]));
  for (const { prefix, terms } of prefixTerms) {
    const node = numbers.get(prefix);
    if (node !== undefined) add(node, terms);
  }
  return layOut(rows, nodes, lines, becauses, options);
}

/** A word that was said before ("diabetes, diabetic"; "fracture … closed fracture") is not asked for a second time. */
function lighten(words: readonly TextWord[]): TextWord[] {
  return words.map(({ word, optional }, at) => ({
    word,
    optional: optional || words.slice(0, at).some((before) => !before.optional && isVariant(before.word, word)),
  }));
}

function isVariant(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const shorter = Math.min(a.length, b.length);
  return a === b || (same >= 5 && same >= shorter * 0.7 && a.length > 5 && b.length > 5);
}

function layOut(
  rows: readonly SearchEntry[],
  nodes: readonly CodeNode[],
  lines: Line[],
  becauses: readonly string[],
  options: SearchBuildOptions,
): Uint8Array {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const word of new Set(line.words.map((w) => w.word))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts.keys()].sort();
  const numbers = new Map(vocabulary.map((word, i) => [word, i]));
  const weights = Uint8Array.from(vocabulary, (word) => weightOfWord(word, counts.get(word) ?? 1, lines.length));
  for (const line of lines) line.weight = weightOf(line, numbers, weights);
  const merits = Uint8Array.from(rows, meritOfRow);
  lines.sort(
    (a, b) =>
      a.weight - b.weight || (merits[b.node] ?? 0) - (merits[a.node] ?? 0) || a.node - b.node || a.because - b.because,
  );
  const words = packTexts(vocabulary);
  const codes = packTexts(rows.map((row) => row.code));
  const reasons = packTexts(becauses);
  const titleLines = new Uint32Array(rows.length);
  lines.forEach((line, i) => {
    if (line.because === 0) titleLines[line.node] = i;
  });
  return writePack(
    {
      kind: 'search',
      version: searchVersion,
      hierarchy: options.hierarchy,
      subject: options.subject ?? '',
      synonyms: storedSynonyms(options),
    },
    {
      wordBytes: words.bytes,
      wordOffsets: words.offsets,
      shared: sharedLetters(vocabulary),
      weights,
      ...postingsOf(lines, numbers),
      ...tokensOf(lines, numbers),
      lineNodes: Uint32Array.from(lines, (line) => line.node),
      lineWeights: Uint16Array.from(lines, (line) => Math.min(line.weight, 65535)),
      lineBecauses: Uint32Array.from(lines, (line) => line.because),
      ...linesOfNodes(lines, nodes.length),
      nodeFirsts: Uint32Array.from(nodes, (node) => node.first),
      nodeLasts: Uint32Array.from(nodes, (node) => node.last),
      nodeParents: Uint32Array.from(nodes, (node) => node.parent),
      merits,
      titleLines,
      codeBytes: codes.bytes,
      codeOffsets: codes.offsets,
      byCode: Uint32Array.from(rows.keys()).sort((a, b) => ((rows[a]?.code ?? '') < (rows[b]?.code ?? '') ? -1 : 1)),
      becauseBytes: reasons.bytes,
      becauseOffsets: reasons.offsets,
    },
  );
}

function storedSynonyms(options: SearchBuildOptions): [string, string[]][] {
  const plain = (text: string): string =>
    wordsOf(text)
      .map((w) => w.word)
      .join(' ');
  const kept = new Map<string, Set<string>>();
  for (const { from, to } of options.synonyms ?? []) {
    const key = plain(from);
    if (key !== '' && plain(to) !== key) kept.set(key, (kept.get(key) ?? new Set()).add(plain(to)));
  }
  return [...kept].map(([from, to]) => [from, [...to]]);
}

function weightOf(line: Line, numbers: ReadonlyMap<string, number>, weights: Uint8Array): number {
  let weight = 0;
  for (const { word, optional } of line.words) if (!optional) weight += weights[numbers.get(word) ?? 0] ?? 0;
  return weight;
}

/** How many first bytes word i shares with word i - 1: the tree in which misspelt words are looked for. */
function sharedLetters(vocabulary: readonly string[]): Uint8Array {
  const shared = new Uint8Array(vocabulary.length);
  const encoded = packTexts(vocabulary);
  for (let i = 1; i < vocabulary.length; i += 1) {
    const a = encoded.bytes.subarray(encoded.offsets[i - 1], encoded.offsets[i]);
    const b = encoded.bytes.subarray(encoded.offsets[i], encoded.offsets[i + 1]);
    let same = 0;
    while (same < a.length && same < b.length && same < 255 && a[same] === b[same]) same += 1;
    shared[i] = same;
  }
  return shared;
}

function postingsOf(lines: readonly Line[], numbers: ReadonlyMap<string, number>) {
  const lists: number[][] = Array.from(numbers, () => []);
  lines.forEach((line, i) => {
    for (const { word } of line.words) {
      const list = lists[numbers.get(word) ?? 0];
      if (list && list[list.length - 1] !== i) list.push(i);
    }
  });
  const { offsets, values } = flatten(lists);
  return { postingOffsets: offsets, postings: values };
}

function tokensOf(lines: readonly Line[], numbers: ReadonlyMap<string, number>) {
  const { offsets, values } = flatten(
    lines.map((line) =>
      line.words.map(({ word, optional }) => ((numbers.get(word) ?? 0) | (optional ? optionalBit : 0)) >>> 0),
    ),
  );
  return { tokenOffsets: offsets, tokens: values };
}

function linesOfNodes(lines: readonly Line[], nodes: number) {
  const lists: number[][] = Array.from({ length: nodes }, () => []);
  lines.forEach((line, i) => {
    lists[line.node]?.push(i);
  });
  const { offsets, values } = flatten(lists);
  return { nodeLineOffsets: offsets, nodeLines: values };
}

function flatten(lists: readonly (readonly number[])[]): { offsets: Uint32Array; values: Uint32Array } {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  const values = new Uint32Array(offsets[lists.length] ?? 0);
  lists.forEach((list, i) => {
    values.set(list, offsets[i]);
  });
  return { offsets, values };
}
