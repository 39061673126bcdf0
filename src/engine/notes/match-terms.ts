import type { Lexicon } from './lexicon.ts';
import type { Content } from './read-sentence.ts';

/** A term found in a sentence. `from`/`to`: raw words of the sentence (end excluded). */
export interface TermMatch {
  readonly term: number;
  readonly from: number;
  readonly to: number;
  /** Content places of its words, for telling overlaps. */
  readonly at: readonly number[];
  /** Weight of its words less what lies between them. */
  readonly score: number;
}

/** Finds terms whose words all stand near one another, in any order. Keeps scratch of its own; one per run. */
export function termMatcher(lexicon: Lexicon): (content: Content) => readonly TermMatch[] {
  const stamp = new Uint32Array(lexicon.vocabulary.size + 1);
  let turn = 0;
  return (content) => {
    turn += 1;
    for (let i = 0; i < content.count; i += 1) {
      const word = content.words[i] ?? -1;
      if (word >= 0) stamp[word] = turn;
    }
    return longestOf(candidates(lexicon, content, (word) => stamp[word] === turn));
  };
}

function candidates(lexicon: Lexicon, content: Content, present: (word: number) => boolean): TermMatch[] {
  const { anchorStarts, anchors, starts, words } = lexicon;
  const found: TermMatch[] = [];
  for (let i = 0; i < content.count; i += 1) {
    const anchor = content.words[i] ?? -1;
    if (anchor < 0) continue;
    for (let a = anchorStarts[anchor] ?? 0; a < (anchorStarts[anchor + 1] ?? 0); a += 1) {
      const term = anchors[a] ?? 0;
      let w = (starts[term] ?? 0) + 1;
      const end = starts[term + 1] ?? 0;
      while (w < end && present(words[w] ?? 0)) w += 1;
      if (w < end) continue;
      const match = placeTerm(lexicon, content, term, i);
      if (match) found.push(match);
    }
  }
  return found;
}

/** Free words allowed between the words of a term, by how many it has. */
const slack = [0, 0, 0, 1, 2, 2, 3, 3, 4, 4, 4];

function placeTerm(lexicon: Lexicon, content: Content, term: number, anchor: number): TermMatch | undefined {
  const { starts, words, weights } = lexicon;
  const [begin, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
  const at = [anchor];
  const home = content.places[anchor] ?? 0;
  let [low, high, from, to] = [home, home, content.first[anchor] ?? 0, content.last[anchor] ?? 0];
  let weight = weights[words[begin] ?? 0] ?? 0;
  for (let w = begin + 1; w < end; w += 1) {
    const near = nearest(content, words[w] ?? 0, home, low, high);
    if (near < 0) return undefined;
    at.push(near);
    low = Math.min(low, content.places[near] ?? 0);
    high = Math.max(high, content.places[near] ?? 0);
    from = Math.min(from, content.first[near] ?? 0);
    to = Math.max(to, content.last[near] ?? 0);
    weight += weights[words[w] ?? 0] ?? 0;
  }
  const gaps = high - low + 1 - at.length;
  if (gaps > (slack[at.length] ?? 6) || straysNumber(lexicon, content, at)) return undefined;
  return { term, from, to, at, score: weight - 8 * gaps };
}

/** A number belongs to the word beside it: in `stage 3b due to type 2 diabetes` there is no stage 2. */
function straysNumber({ vocabulary }: Lexicon, content: Content, at: readonly number[]): boolean {
  if (at.length < 2) return false;
  return at.some(
    (one) =>
      /^\d/.test(vocabulary.wordAt(content.words[one] ?? 0)) &&
      !at.some((other) => other !== one && Math.abs((content.places[other] ?? 0) - (content.places[one] ?? 0)) <= 1),
  );
}

/** Nearest place of a word to what is already placed. */
function nearest(content: Content, word: number, home: number, low: number, high: number): number {
  let [best, distance] = [-1, Number.POSITIVE_INFINITY];
  for (let i = 0; i < content.count; i += 1) {
    if (content.words[i] !== word) continue;
    const place = content.places[i] ?? 0;
    const away = place < low ? low - place : place > high ? place - high : Math.abs(place - home) / 100;
    if (away < distance) [best, distance] = [i, away];
  }
  return best;
}

/**
 * The longest reading: heaviest first, a match whose words another has is left out, and so is one that borrows a word of another over a gap
 * (`heart failure, kidney disease` is no kidney failure).
 */
function longestOf(found: TermMatch[]): readonly TermMatch[] {
  found.sort((a, b) => b.score - a.score || a.from - b.from || a.term - b.term);
  const taken = new Set<number>();
  const kept: TermMatch[] = [];
  for (const match of found) {
    const shared = match.at.filter((place) => taken.has(place)).length;
    if (shared === match.at.length) continue;
    if (shared > 0 && match.to - match.from > match.at.length + 3) continue;
    for (const place of match.at) taken.add(place);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
