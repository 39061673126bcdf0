import type { ClaimState, Match, MatchedAtom } from '../claim/claim-state.ts';
import { plainFor } from '../claim/fill-bag.ts';
import { claimLevel } from './claim-level.ts';
import { evaluateFormula } from './evaluate-formula.ts';

/** The first true formula of an MDC's list, with its matched atoms (specification 5.1); undefined when none is true. */
export function evaluateList(state: ClaimState, mdc: number): Match | undefined {
  plainFor(state, mdc);
  const list = state.tables.formulasOf(mdc);
  const { formulas, needsWord, needsMask, orWord, orMask, needsLevel, exact, suppressions } = list;
  const { bag, levels } = state;
  for (let i = 0; i < formulas.length; i += 1) {
    const word = needsWord[i] as number;
    if (
      word >= 0 &&
      ((bag[word] as number) & (needsMask[i] as number)) === 0 &&
      ((bag[orWord[i] as number] as number) & (orMask[i] as number)) === 0
    )
      continue;
    const suppression = suppressions[i] as number;
    const level = levels[suppression] || claimLevel(state, suppression);
    if ((level & (needsLevel[i] as number)) === 0) continue;
    const ranked = formulas[i];
    if (!ranked) continue;
    if (ranked.counts) {
      const atoms: MatchedAtom[] = [];
      if (evaluateFormula(ranked.formula, state, level, atoms)) return { ranked, atoms };
    } else if (exact[i] || evaluateFormula(ranked.formula, state, level, undefined)) {
      const atoms: MatchedAtom[] = [];
      evaluateFormula(ranked.formula, state, level, atoms);
      return { ranked, atoms };
    }
  }
  return undefined;
}
