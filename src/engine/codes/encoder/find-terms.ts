import { stemsOf } from './stems.ts';
import type { TermTree, TermWords } from './term-tree.ts';

export interface TermSearch {
  /** Most hits wanted; 50 by default. */
  readonly limit?: number;
  /** Only entries below this one, whose own path then needs no matching (subterm search). */
  readonly under?: number;
  /** Where no entry holds every stem, take those that hold the most of them, at least half; what they lack is told (`missing`). */
  readonly loose?: boolean;
}

export interface TermHit {
  readonly entry: number;
  /** True when a stem begins a word of the main term itself, as opposed to subterms only. */
  readonly primary: boolean;
  /** Stems that its path does not hold: empty unless the search was loose. Facts such as a side are often not in the index. */
  readonly missing: readonly string[];
}

const mostStems = 8;
const full = (stems: number): number => 2 ** stems - 1;

/**
 * Entries whose path holds every stem as the beginning of a word, in any order (`pneu asp` → Pneumonia, aspiration): the topmost entry of
 * each branch that does. Best first: stems in the main term, whole words, little else in the titles, then printed order. At most the first
 * eight stems count. One pass over the entries, about a millisecond.
 */
export function findTerms(
  tree: TermTree,
  query: string,
  { limit = 50, under = -1, loose = false }: TermSearch = {},
): readonly TermHit[] {
  const stems = [...new Set(stemsOf(query))].slice(0, mostStems);
  if (stems.length === 0) return [];
  const found = hits(tree, maskTitles(tree.words, stems), stems.length, under, loose);
  found.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const refined = found.slice(0, limit * 4).map((hit) => ({ ...hit, score: hit.score - extraWords(tree, hit.entry) }));
  refined.sort((a, b) => b.score - a.score || a.entry - b.entry);
  return refined.slice(0, limit).map(({ entry, primary, mask }) => ({
    entry,
    primary,
    missing: stems.filter((_, bit) => (mask & (1 << bit)) === 0),
  }));
}

interface Scored {
  readonly entry: number;
  readonly primary: boolean;
  readonly mask: number;
  readonly score: number;
}

// Per title: bits 0-7 the stems it holds, 8-15 those outside nonessential modifiers, 16-23 those that are whole words.
function maskTitles(words: TermWords, stems: readonly string[]): Uint32Array {
  const masks = new Uint32Array(words.titles);
  stems.forEach((stem, bit) => {
    for (let word = firstWord(words, stem); word < words.count && words.wordAt(word).startsWith(stem); word += 1) {
      const exact = words.wordAt(word) === stem ? 1 << (bit + 16) : 0;
      for (let at = words.starts[word] ?? 0; at < (words.starts[word + 1] ?? 0); at += 1) {
        const posting = words.postings[at] ?? 0;
        const essential = (posting & 1) === 0 ? 1 << (bit + 8) : 0;
        masks[posting >>> 1] = (masks[posting >>> 1] ?? 0) | (1 << bit) | essential | exact;
      }
    }
  });
  return masks;
}

function firstWord(words: TermWords, stem: string): number {
  let [low, high] = [0, words.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words.wordAt(middle) < stem) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hits(tree: TermTree, masks: Uint32Array, stems: number, under: number, loose: boolean): Scored[] {
  const wanted = full(stems);
  const first = under < 0 ? 0 : under + 1;
  const end = under < 0 ? tree.size : tree.endOf(under);
  const along = new Uint32Array(end - first);
  let most = 0;
  for (let entry = first; entry < end; entry += 1) {
    const parent = tree.parentOf(entry);
    const mask = (masks[tree.titleIdOf(entry)] ?? 0) | (parent < first ? 0 : (along[parent - first] ?? 0));
    along[entry - first] = mask;
    most = Math.max(most, bits(mask & wanted));
  }
  if (most === 0 || (most < stems && !(loose && most * 2 >= stems))) return [];
  const found: Scored[] = [];
  let mainMask = 0;
  for (let entry = first; entry < end; entry += 1) {
    const mask = along[entry - first] ?? 0;
    const parent = tree.parentOf(entry);
    if (parent === under || parent < 0) mainMask = mask;
    const above = parent < first ? 0 : (along[parent - first] ?? 0);
    if (bits(mask & wanted) < most || bits(above & wanted) === most) continue;
    const primary = (mainMask & wanted) !== 0;
    found.push({ entry, primary, mask, score: scoreOf(mask, mainMask, wanted, tree.depthOf(entry)) });
  }
  return found;
}

function scoreOf(mask: number, mainMask: number, wanted: number, depth: number): number {
  const inMain = bits((mainMask >>> 8) & wanted) * 8 + bits(mainMask & wanted) * 2;
  return inMain + bits((mask >>> 16) & wanted) * 4 + bits((mask >>> 8) & wanted) * 6 - depth;
}

/** Words of the path beyond the stems make a hit less likely to be the one meant. */
function extraWords(tree: TermTree, entry: number): number {
  return tree.pathOf(entry).reduce((sum, at) => sum + stemsOf(tree.titleOf(at).replace(/⟨[^⟩]*⟩/g, ' ')).length, 0);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
