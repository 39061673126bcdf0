import type { FormulaRow } from '../tables/ms-drg-source.ts';
import {
  compileFormula,
  type Formula,
  type FormulaNames,
  hasCountingAtom,
  type OperandAtom,
  testsInput,
} from './compile-formula.ts';
import { type FormulaProgram, formulaProgram } from './formula-program.ts';

/** One formula of an MDC's list in a version. */
export interface RankedFormula {
  readonly row: FormulaRow;
  readonly rank: number;
  readonly formula: Formula;
  readonly program: FormulaProgram;
  /** Number of the suppression set; 0 is the empty one. */
  readonly suppression: number;
  readonly counts: boolean;
  /** Some atom of it makes the claim ungroupable when the formula is true. */
  readonly testsInput: boolean;
}

/**
 * The formulas of an MDC in rank order, with what each needs to be true at all: one of some operands, and one of some levels. A claim's
 * bag is held against the needs word by word of the bag, which leaves a handful of formulas to look at. `exact`: the needs are the formula.
 */
export interface FormulaList {
  readonly mdc: number;
  readonly formulas: readonly RankedFormula[];
  /** Words of the bag that some formula needs a bit of; all those bits; where the word's `needs` begin (one more entry for the end). */
  readonly words: Int32Array;
  readonly unions: Int32Array;
  readonly starts: Int32Array;
  /** Bits of which one lets a formula in, and the formula. */
  readonly needMasks: Int32Array;
  readonly needFormulas: Int32Array;
  /** A bit per formula: those that need no operand. */
  readonly always: Int32Array;
  readonly needsLevel: Uint8Array;
  readonly exact: Uint8Array;
  readonly suppressions: Uint8Array;
}

/** Builds the list of one MDC for one version: by rank, equal ranks in the order of the file (specification 5.1). */
export function formulaList(
  mdc: number,
  rows: readonly FormulaRow[],
  version: number,
  names: FormulaNames,
  suppressionOf: (operands: readonly string[]) => number,
): FormulaList {
  const formulas = rows
    .filter((row) => row.mdc === mdc && (row.ranks[version] ?? -1) >= 0)
    .map((row) => rankedFormula(row, row.ranks[version] ?? 0, names, suppressionOf(row.suppression)))
    .sort((x, y) => x.rank - y.rank);
  const needs = formulas.map(({ formula }) => needsOf(formula));
  return {
    mdc,
    formulas,
    ...byWord(needs),
    needsLevel: Uint8Array.from(needs, ({ level }) => level),
    exact: Uint8Array.from(needs, ({ exact }) => (exact ? 1 : 0)),
    suppressions: Uint8Array.from(formulas, (f) => f.suppression),
  };
}

/** Written out in one place, so that all formulas have one shape and reading them stays fast. */
function rankedFormula(row: FormulaRow, rank: number, names: FormulaNames, suppression: number): RankedFormula {
  const formula = compileFormula(row.formula, names);
  return {
    row,
    rank,
    formula,
    program: formulaProgram(formula),
    suppression,
    counts: hasCountingAtom(formula),
    testsInput: testsInput(formula),
  };
}

/** Turns the needs of formulas round: which formulas a word of the bag can let in. */
function byWord(
  needs: readonly Needs[],
): Pick<FormulaList, 'words' | 'unions' | 'starts' | 'needMasks' | 'needFormulas' | 'always'> {
  const always = new Int32Array((needs.length >> 5) + 1);
  const entries = needs.flatMap(({ words, masks }, formula) => {
    if (words.length === 0) always[formula >> 5] = (always[formula >> 5] ?? 0) | (1 << (formula & 31));
    return words.map((word, i) => ({ word, mask: masks[i] ?? 0, formula }));
  });
  const words = [...new Set(entries.map(({ word }) => word))].sort((a, b) => a - b);
  const sorted = words.map((word) => entries.filter((entry) => entry.word === word));
  const starts = new Int32Array(words.length + 1);
  sorted.forEach((of, i) => {
    starts[i + 1] = (starts[i] ?? 0) + of.length;
  });
  return {
    words: Int32Array.from(words),
    unions: Int32Array.from(sorted, (of) => of.reduce((union, { mask }) => union | mask, 0)),
    starts,
    needMasks: Int32Array.from(sorted.flat(), ({ mask }) => mask),
    needFormulas: Int32Array.from(sorted.flat(), ({ formula }) => formula),
    always,
  };
}

interface Needs {
  readonly words: readonly number[];
  readonly masks: readonly number[];
  readonly level: number;
  readonly exact: boolean;
}

/**
 * Of the parts of a conjunction, the one with the fewest operands to ask for, and the levels that all of them allow. Parts from the first
 * that counts on are not asked: they are evaluated, with what they leave on the codes, as soon as the parts before them are true.
 */
function needsOf(formula: Formula): Needs {
  const all = formula.kind === 'and' ? formula.of : [formula];
  const counting = all.findIndex(hasCountingAtom);
  const parts = counting < 0 ? all : all.slice(0, counting);
  let level = 7;
  let best: readonly OperandAtom[] = [];
  let others = 0;
  for (const part of parts) {
    const allowed = levelsOf(part);
    if (allowed > 0) {
      level &= allowed;
      continue;
    }
    others += 1;
    const atoms = oneOf(part);
    if (atoms.length > 0 && (best.length === 0 || atoms.length < best.length)) best = atoms;
  }
  const words = [...new Set(best.map((atom) => atom.word))];
  const masks = words.map((word) => best.reduce((mask, atom) => (atom.word === word ? mask | atom.mask : mask), 0));
  const whole = parts.find((part) => levelsOf(part) === 0);
  const plain = others === 0 || (others === 1 && best.length > 0 && whole !== undefined && isPlainChoice(whole));
  return { words, masks, level, exact: counting < 0 && plain };
}

/** Operands of which at least one must be in the bag for the part to be true; none when that cannot be said. */
function oneOf(part: Formula): readonly OperandAtom[] {
  if (part.kind === 'operand') return [part];
  if (part.kind === 'and') return part.of.map(oneOf).find((atoms) => atoms.length > 0) ?? [];
  if (part.kind !== 'or') return [];
  const choices = part.of.map(oneOf);
  return choices.some((atoms) => atoms.length === 0) ? [] : choices.flat();
}

/** One operand, or a choice of operands: true exactly when one of them is in the bag. */
const isPlainChoice = (part: Formula): boolean =>
  part.kind === 'operand' || (part.kind === 'or' && part.of.every(isPlainChoice));

/** Levels that satisfy a part made of MCC, CC and NON_CC alone; 0 when it is made of anything else. */
function levelsOf(part: Formula): number {
  if (part.kind === 'level') return part.mask;
  if (part.kind !== 'or') return 0;
  const levels = part.of.map(levelsOf);
  return levels.includes(0) ? 0 : levels.reduce((a, b) => a | b);
}
