import type { FormulaRow } from '../tables/ms-drg-source.ts';
import { compileFormula, type Formula, type FormulaNames, hasCountingAtom } from './compile-formula.ts';

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
 * The formulas of an MDC in rank order, with what each needs to be true at all: one operand (word and mask, `needsWord` -1 for none) and
 * one of some levels. The needs are looked at in a tight loop and spare nearly every evaluation. `exact`: the needs are the formula.
 */
export interface FormulaList {
  readonly mdc: number;
  readonly formulas: readonly RankedFormula[];
  readonly needsWord: Int32Array;
  readonly needsMask: Int32Array;
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
    needsLevel: new Uint8Array(formulas.length).fill(7),
    exact: new Uint8Array(formulas.length),
    suppressions: Uint8Array.from(formulas, (f) => f.suppression),
  };
  formulas.forEach((f, i) => {
    if (f.counts) return;
    const needs = needsOf(f.formula);
    list.needsWord[i] = needs.word;
    list.needsMask[i] = needs.mask;
    list.needsLevel[i] = needs.level;
    list.exact[i] = needs.exact ? 1 : 0;
  });
  return list;
}

interface Needs {
  word: number;
  mask: number;
  level: number;
  exact: boolean;
}

function needsOf(formula: Formula): Needs {
  const needs: Needs = { word: -1, mask: 0, level: 7, exact: true };
  const parts = formula.kind === 'and' ? formula.of : [formula];
  for (const part of parts) {
    const level = levelsOf(part);
    if (level > 0) needs.level &= level;
    else if (part.kind === 'operand' && part.returnCode === undefined && needs.word < 0) {
      needs.word = part.word;
      needs.mask = part.mask;
    } else needs.exact = false;
  }
  return needs;
}

/** Levels that satisfy a part made of MCC, CC and NON_CC alone; 0 when it is made of anything else. */
function levelsOf(part: Formula): number {
  if (part.kind === 'level') return part.mask;
  if (part.kind !== 'or') return 0;
  const levels = part.of.map(levelsOf);
  return levels.includes(0) ? 0 : levels.reduce((a, b) => a | b);
}
