import type { ClaimState, MatchedAtom } from '../claim/claim-state.ts';
import type { Formula } from '../formula/compile-formula.ts';
import { countAtom } from './count-atom.ts';

/**
 * Evaluates a formula from left to right with short circuit (specification 4.1). `level` is the claim's level under this formula. Atoms
 * found true are added to `atoms` where it is given. Counting atoms leave marks on the codes of the claim: a formula that has them is
 * evaluated once and no more.
 */
export function evaluateFormula(
  formula: Formula,
  state: ClaimState,
  level: number,
  atoms: MatchedAtom[] | undefined,
): boolean {
  switch (formula.kind) {
    case 'operand': {
      const found = ((state.bag[formula.word] ?? 0) & formula.mask) !== 0;
      if (found && atoms) note(atoms, formula);
      return found;
    }
    case 'level': {
      const found = (level & formula.mask) !== 0;
      if (found && atoms) note(atoms, { prefix: '', name: formula.name, operand: -1 });
      return found;
    }
    case 'and':
      for (const part of formula.of) if (!evaluateFormula(part, state, level, atoms)) return false;
      return true;
    case 'or':
      for (const part of formula.of) if (evaluateFormula(part, state, level, atoms)) return true;
      return false;
    case 'not':
      return !evaluateFormula(formula.of, state, level, atoms);
    case 'counting':
      return countAtom(formula.name, state, atoms);
  }
}

/** Adds an atom to the set of matched ones. */
export function note(atoms: MatchedAtom[], atom: MatchedAtom): void {
  for (const known of atoms) if (known.name === atom.name && known.prefix === atom.prefix) return;
  atoms.push(atom);
}
