import { tellingWeight } from './candidate-rows.ts';
import { type LineReader, lineReader, type Scratch } from './line-reader.ts';
import type { WordMatch } from './match-word.ts';
import { billableMerit } from './merit-of-row.ts';
import { noNode, type SearchFrame } from './search-frame.ts';

/** A row and how well it fits. `line` gives the reason, -1 where only the code fits. */
export interface ScoredRow {
  readonly row: number;
  readonly score: number;
  readonly line: number;
}

/** The best rows of one reading of a query, and whether one of them holds every word. */
export interface ScoredRows {
  readonly best: readonly ScoredRow[];
  readonly complete: boolean;
}

/** What is known of one text while a row is scored. */
interface TextFit {
  line: number;
  mask: number;
  fit: number;
  cover: number;
  level: number;
  /** How many texts of the node hold as many of the words: what is listed often is what people mean. */
  times: number;
}

const deepest = 9;
const noText = (): TextFit => ({ line: 0, mask: 0, fit: 0, cover: 0, level: 0, times: 1 });
/** A row's texts, and those of the nodes above the row before; one list for all searches, filled before it is read. */
const chain: TextFit[] = Array.from({ length: deepest + 1 }, noText);
const titleText = noText();
const above: readonly TextFit[] = Array.from({ length: deepest }, noText);
const tellingCost = 6000;
const tellingWords = 2;
const linesAtMost = 40;
/** Nodes remembered in one search: numbers that fit the scratch. */
const mostKnown = 65_000;

/** Scores rows for at most 32 matches and answers the `limit` best. Leaves the scratch clean. */
export function scoreRows(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  rows: readonly number[],
  limit: number,
  scratch: Scratch,
): ScoredRows {
  const total = Math.max(
    0.01,
    matches.reduce((sum, match) => sum + match.weight, 0),
  );
  mark(matches, scratch);
  const reader = lineReader(frame, matches, scratch, total);
  const telling = tellingLines(frame, matches, scratch);
  const terms = termFinder(frame, reader, telling, scratch);
  const scorer = rowScorer(frame, matches, total, reader, terms.bestOf);
  const top: ScoredRow[] = [];
  let complete = false;
  for (const row of rows) {
    const scored = scorer(row);
    complete ||= scorer.complete();
    const least = top.length < limit ? -1 : (top[top.length - 1]?.score ?? -1);
    if (scored > least) insert(top, { row, score: scored, line: scorer.line() }, limit);
  }
  unmark(matches, scratch);
  telling.forget();
  terms.forget();
  return { best: top, complete };
}

function insert(top: ScoredRow[], hit: ScoredRow, limit: number): void {
  let at = top.length;
  while (at > 0 && (top[at - 1]?.score ?? 0) < hit.score) at -= 1;
  top.splice(at, 0, hit);
  if (top.length > limit) top.pop();
}

/** Marks the query's words on the vocabulary. */
function mark(matches: readonly WordMatch[], { masks, fits }: Scratch): void {
  matches.forEach((match, i) => {
    match.words.forEach((word, at) => {
      masks[word] = (masks[word] ?? 0) | (1 << i);
      fits[word] = Math.max(fits[word] ?? 0, match.fits[at] ?? 0);
    });
  });
}

function unmark(matches: readonly WordMatch[], { masks, fits }: Scratch): void {
  for (const match of matches) {
    for (const word of match.words) {
      masks[word] = 0;
      fits[word] = 0;
    }
  }
}

interface TellingLines {
  /** True when a line holds one of the query's telling (rarest) words, or when it has none. */
  has(line: number): boolean;
  /** True when the query has such words. */
  readonly any: boolean;
  forget(): void;
}

/** Which lines hold a telling word; worked out when first asked, which most queries never do. */
function tellingLines(frame: SearchFrame, matches: readonly WordMatch[], { telling }: Scratch): TellingLines {
  const words = matches
    .filter((match) => match.words.length > 0 && match.cost <= tellingCost)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, tellingWords);
  let marked = false;
  const set = (value: 0 | 1): void => {
    for (const match of words) {
      for (const word of match.words) {
        const end = frame.postingOffsets[word + 1] ?? 0;
        for (let at = frame.postingOffsets[word] ?? 0; at < end; at += 1) telling[frame.postings[at] ?? 0] = value;
      }
    }
    marked = value === 1;
  };
  return {
    any: words.length > 0,
    has: (line) => {
      if (!marked) set(1);
      return telling[line] === 1;
    },
    forget: () => {
      if (marked) set(0);
    },
  };
}

/** No row that has this share of a query's weight scores more (often, complete, merit and title of rowScorer at their most). */
export const mostOf = (share: number): number => share + (share >= 0.97 ? 0.15 : 0) + 0.048 + 0.03 + 0.03;

const scoreOf = (fit: number, cover: number): number => fit * (0.55 + 0.45 * cover);

/**
 * The best line of a node, remembered: rows below one header ask for it again and again. Of a node with many lines only those with a
 * telling word are read (a drug code may have a thousand), or the shortest where the query has no such word.
 */
function termFinder(
  frame: SearchFrame,
  reader: LineReader,
  telling: TellingLines,
  { known }: Scratch,
): { bestOf(node: number): TextFit | undefined; forget(): void } {
  const nodes: number[] = [];
  const fits: (TextFit | undefined)[] = [];
  const read = (node: number): TextFit | undefined => {
    let best: TextFit | undefined;
    const start = frame.nodeLineOffsets[node] ?? 0;
    const end = frame.nodeLineOffsets[node + 1] ?? 0;
    const many = end - start > linesAtMost;
    const stop = many && !telling.any ? start + linesAtMost : end;
    for (let line = start; line < stop; line += 1) {
      if (many && telling.any && !telling.has(line)) continue;
      reader.read(line);
      if (reader.mask === 0) continue;
      if (best?.mask === reader.mask) best.times += 1;
      if (best && scoreOf(reader.fit, reader.cover) <= scoreOf(best.fit, best.cover)) continue;
      const times = best?.mask === reader.mask ? best.times : 1;
      best = { line, mask: reader.mask, fit: reader.fit, cover: reader.cover, level: 0, times };
    }
    return best;
  };
  return {
    bestOf: (node) => {
      const before = known[node] ?? 0;
      if (before > 0) return fits[before - 1];
      const best = read(node);
      if (nodes.length >= mostKnown) return best;
      nodes.push(node);
      known[node] = fits.push(best);
      return best;
    },
    forget: () => {
      for (const node of nodes) known[node] = 0;
    },
  };
}

const noCode = { mask: 0, weight: 0 };

interface RowScorer {
  (row: number): number;
  /** The line that made the score, and whether all words were found, of the row scored last. */
  line(): number;
  complete(): boolean;
}

function rowScorer(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  total: number,
  reader: LineReader,
  bestTermOf: (node: number) => TextFit | undefined,
): RowScorer {
  const fill = chainFiller(frame, reader, bestTermOf);
  const codeWords = matches.filter((match) => match.codes !== undefined);
  const all = matches.reduce((mask, match, i) => (match.weight > tellingWeight ? mask | (1 << i) : mask), 0);
  let bestLine = -1;
  let reached = 0;
  const score = (row: number): number => {
    const length = fill(row);
    const inCode = codeWords.length > 0 ? codeShare(frame, matches, row) : noCode;
    reached = inCode.mask;
    for (let i = 0; i < length; i += 1) reached |= chain[i]?.mask ?? 0;
    bestLine = -1;
    let best = inCode.weight / total;
    for (let i = 0; i < length; i += 1) {
      const text = chain[i];
      if (!text) continue;
      const rest = (reached === text.mask ? 0 : restOf(matches, length, text)) + inCode.weight / total;
      const complete = text.cover >= 0.985 && text.fit + rest >= 0.97 ? 0.15 : 0;
      const often = 0.012 * Math.min(4, Math.log2(text.times));
      const one = often + scoreOf(text.fit, text.cover) + 0.62 * Math.min(1, rest) + complete - 0.015 * text.level;
      if (one > best) [best, bestLine] = [one, text.line];
    }
    const merit = frame.merits[row] ?? 0;
    const title = chain[0]?.line === frame.titleLines[row] && length > 0 ? (chain[0]?.cover ?? 0) : 0;
    return best + ((merit & billableMerit) !== 0 ? 0 : -0.08) + 0.002 * (merit & 15) + 0.03 * title;
  };
  return Object.assign(score, { line: () => bestLine, complete: () => (reached & all) === all });
}

/** Fills the chain with a row's title, its best term, and the best term of each node above; answers how many texts have a word of the query. */
function chainFiller(
  frame: SearchFrame,
  reader: LineReader,
  bestTermOf: (node: number) => TextFit | undefined,
): (row: number) => number {
  const { titleLines, nodeLineOffsets, nodeParents } = frame;
  // Rows of one header come one after the other.
  let parent = noNode;
  let texts = 0;
  return (row) => {
    const title = titleLines[row] ?? 0;
    let length = 0;
    reader.read(title);
    if (reader.mask !== 0) {
      set(titleText, title, reader, 0, 1);
      chain[length++] = titleText;
    }
    const single = (nodeLineOffsets[row + 1] ?? 0) - (nodeLineOffsets[row] ?? 0) === 1;
    const own = single ? undefined : bestTermOf(row);
    if (own && own.line !== title) chain[length++] = own;
    const next = nodeParents[row] ?? noNode;
    if (next !== parent) {
      parent = next;
      texts = fillAbove(parent, bestTermOf, nodeParents);
    }
    for (let i = 0; i < texts; i += 1) chain[length++] = above[i] ?? titleText;
    return length;
  };
}

function fillAbove(from: number, bestTermOf: (node: number) => TextFit | undefined, parents: Uint32Array): number {
  let count = 0;
  let node = from;
  for (let level = 1; node !== noNode && level < deepest; level += 1) {
    const text = bestTermOf(node);
    const place = above[count];
    if (text && place) {
      set(place, text.line, text, level, text.times);
      count += 1;
    }
    node = parents[node] ?? noNode;
  }
  return count;
}

function set(
  text: TextFit,
  line: number,
  { mask, fit, cover }: { readonly mask: number; readonly fit: number; readonly cover: number },
  level: number,
  times: number,
): void {
  text.line = line;
  text.mask = mask;
  text.fit = fit;
  text.cover = cover;
  text.level = level;
  text.times = times;
}

/** What the row's other texts have of the words that one text lacks, as a share of the query's weight. */
function restOf(matches: readonly WordMatch[], length: number, one: TextFit): number {
  let reached = one.mask;
  let rest = 0;
  for (let i = 0; i < length; i += 1) {
    const other = chain[i];
    if (!other) continue;
    const more = other.mask & ~reached;
    if (more === 0) continue;
    reached |= more;
    rest += (weightOfBits(matches, more) * other.fit) / weightOfBits(matches, other.mask);
  }
  return rest;
}

function weightOfBits(matches: readonly WordMatch[], mask: number): number {
  let weight = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) weight += matches[31 - Math.clz32(rest & -rest)]?.weight ?? 0;
  return weight;
}

/** Words of the query that are beginnings of this row's code. */
function codeShare(frame: SearchFrame, matches: readonly WordMatch[], row: number): { mask: number; weight: number } {
  const code = frame.codeAt(row);
  let mask = 0;
  matches.forEach(({ codes, text }, i) => {
    if (codes && code.startsWith(text.toUpperCase())) mask |= 1 << i;
  });
  return { mask, weight: weightOfBits(matches, mask) };
}
