import type { FormulaRow } from '../tables/ms-drg-source.ts';
import {
  compileFormula,
  type Formula,
  type FormulaNames,
  hasCountingAtom,
  type OperandAtom,
} from './compile-formula.ts';

/** One formula of an MDC's list in a version. */
export interface RankedFormula {
  readonly row: FormulaRow;
  readonly rank: number;
  readonly formula: Formula;
  /** Number of the suppression set; 0 is the empty one. */
  readonly suppression: number;
  readonly counts: boolean;
}

/**
 * The formulas of an MDC in rank order, with what each needs to be true at all: one of some operands, which lie in at most two words
 * of the bag (`needsWord` -1 for none), and one of some levels. The needs are looked at in a tight loop and spare nearly every evaluation. `exact`: the needs are the formula.
 */
export interface FormulaList {
  readonly mdc: number;
  readonly formulas: readonly RankedFormula[];
  readonly needsWord: Int32Array;
  readonly needsMask: Int32Array;
  readonly orWord: Int32Array;
  readonly orMask: Int32Array;
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
    .map((row) => ({ row, rank: row.ranks[version] ?? 0, formula: compileFormula(row.formula, names) }))
    .sort((a, b) => a.rank - b.rank)
    .map((f) => ({ ...f, suppression: suppressionOf(f.row.suppression), counts: hasCountingAtom(f.formula) }));
  const list = {
    mdc,
    formulas,
    needsWord: new Int32Array(formulas.length).fill(-1),
    needsMask: new Int32Array(formulas.length),
    orWord: new Int32Array(formulas.length),
    orMask: new Int32Array(formulas.length),
    needsLevel: new Uint8Array(formulas.length).fill(7),
    exact: new Uint8Array(formulas.length),
    suppressions: Uint8Array.from(formulas, (f) => f.suppression),
  };
  formulas.forEach((f, i) => {
    if (f.counts) return;
    const needs = needsOf(f.formula);
    list.needsWord[i] = needs.words[0] ?? -1;
    list.needsMask[i] = needs.masks[0] ?? 0;
    list.orWord[i] = needs.words[1] ?? 0;
    list.orMask[i] = needs.masks[1] ?? 0;
    list.needsLevel[i] = needs.level;
    list.exact[i] = needs.exact ? 1 : 0;
  });
  return list;
}

interface Needs {
  readonly words: readonly number[];
  readonly masks: readonly number[];
  readonly level: number;
  readonly exact: boolean;
}

/** Of the parts of a conjunction, the one with the fewest operands to ask for, and the levels that all of them allow. */
function needsOf(formula: Formula): Needs {
  let level = 7;
  let best: readonly OperandAtom[] = [];
  let others = 0;
  for (const part of formula.kind === 'and' ? formula.of : [formula]) {
    const allowed = levelsOf(part);
    if (allowed > 0) {
      level &= allowed;
      continue;
    }
    others += 1;
    const atoms = oneOf(part);
    const words = new Set(atoms.map((atom) => atom.word)).size;
    if (atoms.length > 0 && words <= 2 && (best.length === 0 || atoms.length < best.length)) best = atoms;
  }
  const words = [...new Set(best.map((atom) => atom.word))];
  const masks = words.map((word) => best.reduce((mask, atom) => (atom.word === word ? mask | atom.mask : mask), 0));
  const whole = formula.kind === 'and' ? formula.of.find((part) => levelsOf(part) === 0) : formula;
  const exact = others === 0 || (others === 1 && best.length > 0 && whole !== undefined && isPlainChoice(whole));
  return { words, masks, level, exact };
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
