import { Fault, readPack, textAt } from '../../../base/index.ts';

/**
 * The arrays of an opened index. A *node* is a row, or a prefix without row that terms hang on (ICD-10-PCS `0DTJ`); rows come
 * first, so that node r is row r. A *line* is one text of one node: a row's title or a term. Lines are numbered by node, those of one
 * node from the shortest (least weight of words asked for) to the longest, so that what is scored together lies together.
 */
export interface SearchFrame {
  readonly rows: number;
  readonly words: number;
  readonly lines: number;
  /** Vocabulary in order of code units: bytes, offsets, and how many first letters a word shares with the one before. */
  readonly wordBytes: Uint8Array;
  readonly wordOffsets: Uint32Array;
  readonly shared: Uint8Array;
  /** Which letters word w has (lettersIn); worked out when the index is opened. */
  readonly letters: Uint32Array;
  /** The same of its first letters (firstLettersCount of them). */
  readonly firstLetters: Uint32Array;
  /** Weight of a word (rarity), in twentieths. */
  readonly weights: Uint8Array;
  /** Lines of word w: postings[postingOffsets[w]] up to the next offset, ascending. */
  readonly postingOffsets: Uint32Array;
  readonly postings: Uint32Array;
  /** Words of line l, in order; the top bit marks a word in brackets. */
  readonly tokenOffsets: Uint32Array;
  readonly tokens: Uint32Array;
  readonly lineNodes: Uint32Array;
  readonly lineWeights: Uint16Array;
  /** Place of line l among all lines from the shortest to the longest, in steps of 2 ** rankShift. */
  readonly lineRanks: Uint16Array;
  /** Which reason a line gives: 0 its row is found by its title, otherwise number + 1 in `becauses`. */
  readonly lineBecauses: Uint32Array;
  /** First line of node n; its last one comes before the first of node n + 1. */
  readonly nodeLineOffsets: Uint32Array;
  /** First and last row of node n, and the node above it (or noNode). */
  readonly nodeFirsts: Uint32Array;
  readonly nodeLasts: Uint32Array;
  readonly nodeParents: Uint32Array;
  /** What speaks for row r when all else is equal (merit-of-row.ts). */
  readonly merits: Uint8Array;
  /** Title line of row r. */
  readonly titleLines: Uint32Array;
  readonly codeBytes: Uint8Array;
  readonly codeOffsets: Uint32Array;
  /** Rows in order of their code's code units. */
  readonly byCode: Uint32Array;
  /** Rewritings that came with the data: `from` words → `to` words. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** The first word of each of them. */
  readonly synonymStarts: ReadonlySet<string>;
  /** `diagnoses`, `operations` or empty (SearchBuildOptions.subject). */
  readonly subject: string;
  codeAt(row: number): string;
  becauseAt(line: number): string;
}

/** How many letters at the beginning of a word are compared as a set before misspellings of it are worked out. */
export const firstLettersCount = 5;
export const noNode = 0xffffffff;
export const optionalBit = 0x80000000;
/** Lines by the hundred thousand have a few thousand steps. */
export const rankShift = 8;
export const searchVersion = 3;

/** Lays the arrays over a pack made by buildSearchIndex, without copying. Throws Fault `bad-file` when it is not one. */
export function openFrame(bytes: Uint8Array): SearchFrame {
  const pack = readPack(bytes);
  if (pack.header['kind'] !== 'search' || pack.header['version'] !== searchVersion)
    throw new Fault('bad-file', 'This search index was compiled by another version; compile it again.');
  const wordOffsets = pack.u32('wordOffsets');
  const wordBytes = pack.bytes('wordBytes');
  const codeBytes = pack.bytes('codeBytes');
  const codeOffsets = pack.u32('codeOffsets');
  const becauseBytes = pack.bytes('becauseBytes');
  const becauseOffsets = pack.u32('becauseOffsets');
  const lineBecauses = pack.u32('lineBecauses');
  const lineNodes = pack.u32('lineNodes');
  const merits = pack.bytes('merits');
  const synonyms = synonymsOf(pack.header['synonyms']);
  return {
    rows: merits.length,
    words: wordOffsets.length - 1,
    lines: lineNodes.length,
    wordBytes,
    wordOffsets,
    shared: pack.bytes('shared'),
    letters: lettersOfWords(wordBytes, wordOffsets, Number.POSITIVE_INFINITY),
    firstLetters: lettersOfWords(wordBytes, wordOffsets, firstLettersCount),
    weights: pack.bytes('weights'),
    postingOffsets: pack.u32('postingOffsets'),
    postings: pack.u32('postings'),
    tokenOffsets: pack.u32('tokenOffsets'),
    tokens: pack.u32('tokens'),
    lineNodes,
    lineWeights: pack.u16('lineWeights'),
    lineRanks: pack.u16('lineRanks'),
    lineBecauses,
    nodeLineOffsets: pack.u32('nodeLineOffsets'),
    nodeFirsts: pack.u32('nodeFirsts'),
    nodeLasts: pack.u32('nodeLasts'),
    nodeParents: pack.u32('nodeParents'),
    merits,
    titleLines: pack.u32('titleLines'),
    codeBytes,
    codeOffsets,
    byCode: pack.u32('byCode'),
    subject: String(pack.header['subject'] ?? ''),
    synonyms,
    synonymStarts: firstWords([...synonyms.keys()]),
    codeAt: (row) => textAt(codeBytes, codeOffsets, row),
    becauseAt: (line) => {
      const because = lineBecauses[line] ?? 0;
      return because === 0 ? 'title' : textAt(becauseBytes, becauseOffsets, because - 1);
    },
  };
}

/** The letters between two places as a set: one bit each, by the last five bits of the byte. */
export function lettersIn(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at += 1) letters |= 1 << ((bytes[at] ?? 0) & 31);
  return letters;
}

function lettersOfWords(bytes: Uint8Array, offsets: Uint32Array, most: number): Uint32Array {
  const letters = new Uint32Array(Math.max(0, offsets.length - 1));
  for (let i = 0; i < letters.length; i += 1) {
    const from = offsets[i] ?? 0;
    letters[i] = lettersIn(bytes, from, Math.min(from + most, offsets[i + 1] ?? 0));
  }
  return letters;
}

/** The first words of texts whose words a space parts. */
export const firstWords = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map((text) => text.split(' ', 1)[0] ?? ''));

function synonymsOf(stored: unknown): ReadonlyMap<string, readonly string[]> {
  return new Map(Array.isArray(stored) ? (stored as [string, string[]][]) : []);
}
