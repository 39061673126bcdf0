import type { ClaimState, Match, MatchedAtom } from '../claim/claim-state.ts';
import { plainFor } from '../claim/fill-bag.ts';
import type { FormulaList } from '../formula/formula-list.ts';
import { claimLevel } from './claim-level.ts';
import { evaluateFormula } from './evaluate-formula.ts';

/** The first true formula of an MDC's list, with its matched atoms (specification 5.1); undefined when none is true. */
export function evaluateList(state: ClaimState, mdc: number): Match | undefined {
  plainFor(state, mdc);
  const list = state.tables.formulasOf(mdc);
  const { open, levels } = state;
  const { needsLevel, suppressions } = list;
  letIn(list, state.bag, open);
  for (let word = 0; word < list.always.length; word += 1) {
    let left = open[word] as number;
    while (left !== 0) {
      const i = word * 32 + 31 - Math.clz32(left & -left);
      left &= left - 1;
      const suppression = suppressions[i] as number;
      const level = levels[suppression] || claimLevel(state, suppression);
      if ((level & (needsLevel[i] as number)) === 0) continue;
      const match = matchOf(list, i, state, level);
      if (match) return match;
    }
  }
  return undefined;
}

/** Marks, a bit each, the formulas that the claim's operands let in; nearly all others of a list are never looked at. */
function letIn(list: FormulaList, bag: Uint32Array, open: Int32Array): void {
  const { always, words, unions, starts, needMasks, needFormulas } = list;
  for (let word = 0; word < always.length; word += 1) open[word] = always[word] as number;
  for (let w = 0; w < words.length; w += 1) {
    const present = (bag[words[w] as number] as number) & (unions[w] as number);
    if (present === 0) continue;
    const end = starts[w + 1] as number;
    for (let at = starts[w] as number; at < end; at += 1) {
      if ((present & (needMasks[at] as number)) === 0) continue;
      const formula = needFormulas[at] as number;
      open[formula >> 5] = (open[formula >> 5] as number) | (1 << (formula & 31));
    }
  }
}

function matchOf(list: FormulaList, i: number, state: ClaimState, level: number): Match | undefined {
  const ranked = list.formulas[i];
  if (!ranked) return undefined;
  if (!ranked.counts && !list.exact[i] && !evaluateFormula(ranked.program, state, level, undefined)) return undefined;
  // What counts is evaluated once and no more, since it leaves marks.
  const atoms: MatchedAtom[] = [];
  return evaluateFormula(ranked.program, state, level, atoms) ? { ranked, atoms } : undefined;
}
