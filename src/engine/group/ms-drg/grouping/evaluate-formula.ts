import type { ClaimState, MatchedAtom } from '../claim/claim-state.ts';
import { countingWord, type FormulaProgram, isTrue, levelWord, stepWidth } from '../formula/formula-program.ts';
import { countAtom } from './count-atom.ts';

/**
 * Evaluates a formula from left to right with short circuit (specification 4.1). `level` is the claim's level under this formula. Atoms
 * found true are added to `atoms` where it is given. Counting atoms leave marks on the codes of the claim: a formula that has them is
 * evaluated once and no more.
 */
export function evaluateFormula(
  program: FormulaProgram,
  state: ClaimState,
  level: number,
  atoms: MatchedAtom[] | undefined,
): boolean {
  const { steps } = program;
  const { bag } = state;
  let step = 0;
  while (step >= 0) {
    const at = step * stepWidth;
    const word = steps[at] as number;
    let found: boolean;
    if (word >= 0) found = ((bag[word] as number) & (steps[at + 1] as number)) !== 0;
    else if (word === levelWord) found = (level & (steps[at + 1] as number)) !== 0;
    else found = countAtom((program.atoms[step] as MatchedAtom).name, state, atoms);
    if (found && atoms && word !== countingWord) note(atoms, program.atoms[step] as MatchedAtom);
    step = steps[at + (found ? 2 : 3)] as number;
  }
  return step === isTrue;
}

/** Adds an atom to the set of matched ones. */
export function note(atoms: MatchedAtom[], atom: MatchedAtom): void {
  for (const known of atoms) if (known.name === atom.name && known.prefix === atom.prefix) return;
  atoms.push(atom);
}
