import type { WordMatch } from './match-word.ts';
import { billableMerit } from './merit-of-row.ts';
import { noNode, optionalBit, type SearchFrame } from './search-frame.ts';

/** A row and how well it fits. `line` gives the reason. */
export interface ScoredRow {
  readonly row: number;
  readonly score: number;
  readonly line: number;
}

/** How well one line fits: `fit` of the query's weight found in it (0–1), and `cover` of the line's own weight asked for (0–1). */
interface LineFit {
  readonly line: number;
  readonly mask: number;
  readonly fit: number;
  readonly cover: number;
  readonly score: number;
}

const nothing: LineFit = { line: 0, mask: 0, fit: 0, cover: 0, score: 0 };

/** Marks the words of a query on the vocabulary, so that a line is read with one look-up a word. */
export interface Scratch {
  readonly masks: Uint32Array;
  readonly fits: Float32Array;
}

export const scratchOf = (frame: SearchFrame): Scratch => ({
  masks: new Uint32Array(frame.words),
  fits: new Float32Array(frame.words),
});

/** Scores rows for at most 32 matches. Leaves the scratch clean. */
export function scoreRows(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  rows: readonly number[],
  scratch: Scratch,
): ScoredRow[] {
  mark(matches, scratch);
  const total = Math.max(
    0.01,
    matches.reduce((sum, match) => sum + match.weight, 0),
  );
  const scorer = lineScorer(frame, matches, scratch, total);
  const known = new Map<number, LineFit>();
  const bestTermOf = (node: number): LineFit => {
    const before = known.get(node);
    if (before) return before;
    let best = nothing;
    const end = frame.nodeLineOffsets[node + 1] ?? 0;
    for (let at = frame.nodeLineOffsets[node] ?? 0; at < end; at += 1) {
      const fit = scorer(frame.nodeLines[at] ?? 0);
      if (fit.score > best.score) best = fit;
    }
    known.set(node, best);
    return best;
  };
  const scored = rows.map((row) => scoreRow(frame, matches, row, total, scorer, bestTermOf));
  unmark(matches, scratch);
  return scored;
}

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

type LineScorer = (line: number) => LineFit;

function lineScorer(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  { masks, fits }: Scratch,
  total: number,
): LineScorer {
  const best = new Float32Array(matches.length);
  return (line) => {
    best.fill(0);
    let mask = 0;
    let covered = 0;
    const end = frame.tokenOffsets[line + 1] ?? 0;
    for (let at = frame.tokenOffsets[line] ?? 0; at < end; at += 1) {
      const token = frame.tokens[at] ?? 0;
      const word = token & ~optionalBit;
      const found = masks[word] ?? 0;
      if (found === 0) continue;
      const fit = fits[word] ?? 0;
      if (token < optionalBit) covered += (frame.weights[word] ?? 0) * fit;
      mask |= found;
      for (let rest = found; rest !== 0; rest &= rest - 1) {
        const i = 31 - Math.clz32(rest & -rest);
        if (fit > (best[i] ?? 0)) best[i] = fit;
      }
    }
    if (mask === 0) return nothing;
    let fit = 0;
    for (let i = 0; i < matches.length; i += 1) fit += (best[i] ?? 0) * (matches[i]?.weight ?? 0);
    fit /= total;
    const weight = frame.lineWeights[line] ?? 0;
    const cover = weight === 0 ? 0.5 : Math.min(1, covered / weight);
    return { line, mask, fit, cover, score: fit * (0.55 + 0.45 * cover) };
  };
}

function scoreRow(
  frame: SearchFrame,
  matches: readonly WordMatch[],
  row: number,
  total: number,
  scorer: LineScorer,
  bestTermOf: (node: number) => LineFit,
): ScoredRow {
  const title = scorer(frame.titleLines[row] ?? 0);
  let reached = title.mask | codeMask(frame, matches, row);
  let best = title;
  let bestScore = -1;
  let node = row;
  const chain: { fit: LineFit; levels: number }[] = [{ fit: title, levels: 0 }];
  for (let levels = 0; node !== noNode && levels < 8; levels += 1) {
    const fit = bestTermOf(node);
    if (fit.mask !== 0 && fit.line !== title.line) chain.push({ fit, levels });
    reached |= fit.mask;
    node = frame.nodeParents[node] ?? noNode;
  }
  for (const { fit, levels } of chain) {
    const rest = weightOfBits(matches, reached & ~fit.mask) / total;
    const complete = fit.cover >= 0.985 && fit.fit + rest >= 0.97 ? 0.15 : 0;
    const score = fit.score + 0.62 * rest + complete - 0.015 * levels;
    if (score > bestScore) [best, bestScore] = [fit, score];
  }
  const merit = frame.merits[row] ?? 0;
  const standing = (merit & billableMerit) !== 0 ? 0 : -0.08;
  return { row, line: best.line, score: bestScore + standing + 0.004 * (merit & 15) };
}

function weightOfBits(matches: readonly WordMatch[], mask: number): number {
  let weight = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) weight += matches[31 - Math.clz32(rest & -rest)]?.weight ?? 0;
  return weight;
}

/** Words of the query that are beginnings of this row's code. */
function codeMask(frame: SearchFrame, matches: readonly WordMatch[], row: number): number {
  let mask = 0;
  matches.forEach(({ codes, text }, i) => {
    if (codes && frame.codeAt(row).startsWith(text.toUpperCase())) mask |= 1 << i;
  });
  return mask;
}
