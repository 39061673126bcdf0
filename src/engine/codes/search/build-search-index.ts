import { packTexts, writePack } from '../../../base/index.ts';
import { meritOfRow } from './merit-of-row.ts';
import { type CodeNode, nestCodes } from './nest-codes.ts';
import type { SearchBuildOptions, SearchEntry } from './search-entry.ts';
import { optionalBit, rankShift, searchVersion } from './search-frame.ts';
import { linesWithWord, plainSynonyms, type SearchLines, searchLines } from './search-lines.ts';
import { weightOfWord } from './word-weights.ts';

/**
 * Compiles the search index of one code system's edition: a pack (base/pack.ts) of typed arrays. Takes seconds for all of ICD-10-CM with
 * its index. The same entries give the same bytes.
 */
export function buildSearchIndex(entries: Iterable<SearchEntry>, options: SearchBuildOptions): Uint8Array {
  const rows = [...entries];
  const prefixTerms = [...(options.prefixTerms ?? [])];
  const prefixes = prefixTerms.map(({ prefix }) => prefix);
  const nodes = nestCodes(rows, options.hierarchy, prefixes);
  const lines = searchLines(rows, nodes, prefixTerms);
  const merits = Uint8Array.from(rows, meritOfRow);
  const vocabulary = vocabularyOf(lines);
  const order = orderOf(lines, vocabulary, merits, nodes.length);
  const words = packTexts(vocabulary.words);
  const reasons = packTexts(lines.reasons);
  return writePack(
    {
      kind: 'search',
      version: searchVersion,
      hierarchy: options.hierarchy,
      subject: options.subject ?? '',
      synonyms: plainSynonyms(options),
    },
    {
      wordBytes: words.bytes,
      wordOffsets: words.offsets,
      shared: sharedLetters(words.bytes, words.offsets),
      weights: vocabulary.weights,
      ...tokensAndPostings(lines, vocabulary, order.lines),
      ...order.sections,
      ...sectionsOfNodes(nodes),
      merits,
      titleLines: titleLinesOf(order.sections, rows.length),
      ...sectionsOfCodes(rows),
      becauseBytes: reasons.bytes,
      becauseOffsets: reasons.offsets,
    },
  );
}

interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[];
  readonly weights: Uint8Array;
  /** Sorted number by the number in SearchLines. */
  readonly places: Uint32Array;
}

function vocabularyOf(lines: SearchLines): Vocabulary {
  const counts = linesWithWord(lines);
  const sorted = [...lines.words.keys()].sort((a, b) => ((lines.words[a] ?? '') < (lines.words[b] ?? '') ? -1 : 1));
  const places = new Uint32Array(sorted.length);
  sorted.forEach((word, place) => {
    places[word] = place;
  });
  const weights = Uint8Array.from(sorted, (word) =>
    weightOfWord(lines.words[word] ?? '', counts[word] ?? 1, lines.nodes.length),
  );
  return { words: sorted.map((word) => lines.words[word] ?? ''), weights, places };
}

interface LineSections {
  readonly lineNodes: Uint32Array;
  readonly lineWeights: Uint16Array;
  readonly lineRanks: Uint16Array;
  readonly lineBecauses: Uint32Array;
  readonly nodeLineOffsets: Uint32Array;
}

/** Lines from the lightest to the heaviest, which is from the shortest to the longest; of equals the row of more merit first. Exact below 2^53. */
/** Lines by node, those of one node from the shortest to the longest, so that what is scored together lies together. */
function orderOf(
  { starts, tokens, nodes, becauses }: SearchLines,
  { weights, places }: Vocabulary,
  merits: Uint8Array,
  nodeCount: number,
): { readonly lines: Uint32Array; readonly sections: LineSections } {
  const sums = Uint32Array.from(nodes, (_, line) => {
    let sum = 0;
    for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      if ((token & 1) === 0) sum += weights[places[token >> 1] ?? 0] ?? 0;
    }
    return sum;
  });
  const byLength = fromShortest(sums, nodes, merits);
  const ranks = new Uint16Array(nodes.length);
  byLength.forEach((line, place) => {
    ranks[line] = place >>> rankShift;
  });
  const nodeLineOffsets = firstLines(nodes, nodeCount);
  const next = nodeLineOffsets.slice();
  const lines = new Uint32Array(nodes.length);
  for (const line of byLength) {
    const node = nodes[line] ?? 0;
    const place = next[node] ?? 0;
    lines[place] = line;
    next[node] = place + 1;
  }
  return {
    lines,
    sections: {
      lineNodes: lines.map((line) => nodes[line] ?? 0),
      lineWeights: Uint16Array.from(lines, (line) => Math.min(sums[line] ?? 0, 65535)),
      lineRanks: Uint16Array.from(lines, (line) => ranks[line] ?? 0),
      lineBecauses: lines.map((line) => becauses[line] ?? 0),
      nodeLineOffsets,
    },
  };
}

/** Lines from the lightest to the heaviest; of equals the row of more merit first, then as they came. Exact below 2^53. */
function fromShortest(sums: Uint32Array, nodes: readonly number[], merits: Uint8Array): Uint32Array {
  const count = nodes.length;
  const keys = Float64Array.from(
    nodes,
    (node, line) => ((sums[line] ?? 0) * 256 + 255 - (merits[node] ?? 0)) * count + line,
  ).sort();
  return Uint32Array.from(keys, (key) => key - Math.floor(key / count) * count);
}

/** Where the lines of each node begin. */
function firstLines(nodes: readonly number[], nodeCount: number): Uint32Array {
  const offsets = new Uint32Array(nodeCount + 1);
  for (const node of nodes) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  return offsets;
}

function tokensAndPostings({ starts, tokens }: SearchLines, { words, places }: Vocabulary, order: Uint32Array) {
  const tokenOffsets = new Uint32Array(order.length + 1);
  const laid = new Uint32Array(tokens.length);
  const lists: number[][] = words.map(() => []);
  let at = 0;
  order.forEach((from, line) => {
    for (let i = starts[from] ?? 0; i < (starts[from + 1] ?? 0); i += 1) {
      const token = tokens[i] ?? 0;
      const word = places[token >> 1] ?? 0;
      laid[at] = token & 1 ? word | optionalBit : word;
      at += 1;
      const list = lists[word];
      if (list && list[list.length - 1] !== line) list.push(line);
    }
    tokenOffsets[line + 1] = at;
  });
  const { offsets, values } = flatten(lists);
  return { postingOffsets: offsets, postings: values, tokenOffsets, tokens: laid };
}

/** How many first bytes word i shares with word i - 1: the tree in which misspelt words are looked for. */
function sharedLetters(bytes: Uint8Array, offsets: Uint32Array): Uint8Array {
  const shared = new Uint8Array(offsets.length - 1);
  for (let i = 1; i < shared.length; i += 1) {
    const [a, b, end] = [offsets[i - 1] ?? 0, offsets[i] ?? 0, offsets[i + 1] ?? 0];
    let same = 0;
    while (a + same < b && b + same < end && same < 255 && bytes[a + same] === bytes[b + same]) same += 1;
    shared[i] = same;
  }
  return shared;
}

function sectionsOfNodes(nodes: readonly CodeNode[]) {
  return {
    nodeFirsts: Uint32Array.from(nodes, (node) => node.first),
    nodeLasts: Uint32Array.from(nodes, (node) => node.last),
    nodeParents: Uint32Array.from(nodes, (node) => node.parent),
  };
}

function titleLinesOf({ lineNodes, lineBecauses }: LineSections, rows: number): Uint32Array {
  const lines = new Uint32Array(rows);
  lineNodes.forEach((node, line) => {
    if (lineBecauses[line] === 0) lines[node] = line;
  });
  return lines;
}

function sectionsOfCodes(rows: readonly SearchEntry[]) {
  const codes = packTexts(rows.map((row) => row.code));
  const codeOf = (row: number): string => rows[row]?.code ?? '';
  return {
    codeBytes: codes.bytes,
    codeOffsets: codes.offsets,
    byCode: Uint32Array.from(rows.keys()).sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1)),
  };
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
