import { billableBelow, type CodeTable } from '../codes/index.ts';
import type { Lexicon } from './lexicon.ts';
import { termWords } from './term-words.ts';
import { filler } from './vocabulary.ts';

/** The most specific billable code that the words of a text document, below or beside the row that a term names. */
export interface FinishedCode {
  readonly row: number;
  /** False when something a billable code needs is not in the text: the row is then the header, and `open` says how many codes it may be. */
  readonly complete: boolean;
  readonly open: number;
  /** Why this one: words of the text that chose it, or that nothing chose. */
  readonly chosenBy: readonly string[];
}

interface Leaf {
  readonly row: number;
  /** What its title says beyond the header's. */
  readonly words: readonly number[];
  readonly vague: boolean;
}

/** Words of titles that a chart need not say: closed and displaced are the defaults of Official Guidelines I.C.19.c, the initial encounter that of active treatment (I.C.19.a). */
const defaults: ReadonlySet<string> = new Set(
  'initial encounter closed fracture displaced side site episode complication care uncomplicated unilateral not intractable status 1 lower end'.split(
    ' ',
  ),
);
const mostLeaves = 400;

/** Finishes codes against one lexicon; what it works out about a header is kept. */
export function codeFinisher(lexicon: Lexicon): (row: number, said: ReadonlySet<number>) => FinishedCode {
  const known = new Map<number, readonly Leaf[]>();
  const leavesOf = (header: number): readonly Leaf[] => {
    const before = known.get(header);
    if (before) return before;
    const leaves = readLeaves(lexicon, header);
    known.set(header, leaves);
    return leaves;
  };
  return (row, said) => {
    const { codes } = lexicon;
    if (codes.isBillable(row)) return besideVague(lexicon, row, leavesOf, said);
    const leaves = leavesOf(row);
    const best = bestLeaf(leaves, said);
    if (!best) return { row, complete: false, open: billableBelow(codes, row).length, chosenBy: [] };
    return { row: best.row, complete: true, open: 1, chosenBy: wordsSaid(lexicon, best, said) };
  };
}

/** A code for want of better knowledge gives way to its neighbour that the text names in full. */
function besideVague(
  lexicon: Lexicon,
  row: number,
  leavesOf: (header: number) => readonly Leaf[],
  said: ReadonlySet<number>,
): FinishedCode {
  const { codes } = lexicon;
  const own = { row, complete: true, open: 1, chosenBy: [] };
  const parent = codes.parentOf(row);
  if (parent < 0 || !/unspecified|without complication|\bNOS\b/i.test(codes.row(row).title)) return own;
  const fitting = leavesOf(parent).filter(
    (leaf) => !leaf.vague && leaf.row !== row && leaf.words.length > 0 && leaf.words.every((word) => said.has(word)),
  );
  const best = fitting.sort((a, b) => b.words.length - a.words.length || a.row - b.row)[0];
  return best ? { ...own, row: best.row, chosenBy: wordsSaid(lexicon, best, said) } : own;
}

function bestLeaf(leaves: readonly Leaf[], said: ReadonlySet<number>): Leaf | undefined {
  let [best, worth]: [Leaf | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const leaf of leaves) {
    const found = leaf.words.filter((word) => said.has(word)).length;
    const missing = leaf.words.length - found;
    if (missing > 0) continue;
    const value = found * 4 - (leaf.vague ? 1 : 2);
    if (value > worth) [best, worth] = [leaf, value];
  }
  return best;
}

function readLeaves({ codes, vocabulary }: Lexicon, header: number): readonly Leaf[] {
  const rows = billableBelow(codes, header);
  if (rows.length > mostLeaves) return [];
  const common = new Set(numbers(codes, header, vocabulary.numberOf));
  return rows.flatMap((row) => {
    const title = codes.row(row).title;
    if (/subsequent encounter|sequela/i.test(title)) return [];
    const words = numbers(codes, row, vocabulary.numberOf).filter((word) => !common.has(word));
    const vague = /unspecified|^other|\bother\b|without/i.test(title);
    // Dominance not documented: the right side is taken as dominant, the left as not (I.C.6.a).
    const assumed = /\bright\b/i.test(title) ? 'dominant' : 'nondominant';
    const asked = words.filter((word) => {
      const text = vocabulary.wordAt(word);
      return !defaults.has(text) && text !== assumed && text !== 'affecting';
    });
    return [{ row, words: asked, vague }];
  });
}

function numbers(codes: CodeTable, row: number, numberOf: (word: string) => number): readonly number[] {
  const title = codes
    .row(row)
    .title.replace(/,? ?\bwithout [^,]*/gi, '')
    .replace(/unspecified (?:part|site|lobe|female breast|severity)(?: of)?/gi, (found) =>
      /breast/.test(found) ? 'breast' : '',
    );
  return [
    ...new Set(
      termWords(title)
        .map(numberOf)
        .filter((word) => word !== filler),
    ),
  ];
}

const wordsSaid = ({ vocabulary }: Lexicon, leaf: Leaf, said: ReadonlySet<number>): readonly string[] =>
  leaf.words.filter((word) => said.has(word)).map((word) => vocabulary.wordAt(word));
