import type { Formula, OperandAtom } from './compile-formula.ts';

/** A step that looks at no word of the bag: a level, or something that counts. */
export const levelWord = -1;
export const countingWord = -2;
/** Where a step leads when there is no further one: the formula is true, or false. */
export const isTrue = -1;
export const isFalse = -2;
/** Numbers per step: word of the bag, mask, where to go on when the atom is true, and when it is false. */
export const stepWidth = 4;

/** A true atom of the deciding formula. */
export interface MatchedAtom {
  readonly prefix: OperandAtom['prefix'];
  readonly name: string;
  /** Operand number; -1 for levels. */
  readonly operand: number;
}

/**
 * A formula as a list of steps, one per atom from left to right. Each says where to go on, so that running them is evaluation with short
 * circuit (specification 4.1) without a tree to walk.
 */
export interface FormulaProgram {
  readonly steps: Int32Array;
  /** What a true atom adds to the matched atoms, by step. */
  readonly atoms: readonly MatchedAtom[];
}

/** Lays a formula out as a program. */
export function formulaProgram(formula: Formula): FormulaProgram {
  const steps: number[] = [];
  const atoms: MatchedAtom[] = [];
  layOut(formula, isTrue, isFalse, steps, atoms);
  return { steps: Int32Array.from(steps), atoms };
}

/** Adds the steps of a part, which leads to `onTrue` or `onFalse`; both are known, or are the step after the part. */
function layOut(formula: Formula, onTrue: number, onFalse: number, steps: number[], atoms: MatchedAtom[]): void {
  switch (formula.kind) {
    case 'not':
      layOut(formula.of, onFalse, onTrue, steps, atoms);
      return;
    case 'and':
    case 'or': {
      const last = formula.of.length - 1;
      formula.of.forEach((part, i) => {
        if (i === last) layOut(part, onTrue, onFalse, steps, atoms);
        else {
          const next = atoms.length + countAtoms(part);
          if (formula.kind === 'and') layOut(part, next, onFalse, steps, atoms);
          else layOut(part, onTrue, next, steps, atoms);
        }
      });
      return;
    }
    default: {
      const { prefix, name } = formula;
      const word = formula.kind === 'operand' ? formula.word : formula.kind === 'level' ? levelWord : countingWord;
      steps.push(word, formula.kind === 'counting' ? 0 : formula.mask, onTrue, onFalse);
      atoms.push({ prefix, name, operand: formula.kind === 'operand' ? formula.operand : -1 });
    }
  }
}

function countAtoms(formula: Formula): number {
  if (formula.kind === 'not') return countAtoms(formula.of);
  if (formula.kind !== 'and' && formula.kind !== 'or') return 1;
  return formula.of.reduce((sum, part) => sum + countAtoms(part), 0);
}
