import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula, type Formula, type FormulaNames } from './compile-formula.ts';
import { formulaProgram, isTrue, levelWord, stepWidth } from './formula-program.ts';

const operands = ['a', 'b', 'c', 'd'];
const names: FormulaNames = { operandOf: (name) => operands.indexOf(name), words: 1, counting: new Set() };
const texts = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...operands, 'MCC', 'CC', 'PDX:a', 'SDX:b', 'nothing'),
    fc.tuple(tie('formula'), fc.constantFrom('&', '|'), tie('formula')).map(([a, by, b]) => `(${a}) ${by} (${b})`),
    tie('formula').map((of) => `~(${of})`),
  ),
})).formula;

/** Truth of a formula, and the atoms found true on the way, straight from the tree. */
function ofTree(formula: Formula, bag: Uint32Array, level: number, seen: string[]): boolean {
  switch (formula.kind) {
    case 'not':
      return !ofTree(formula.of, bag, level, seen);
    case 'and':
      return formula.of.every((part) => ofTree(part, bag, level, seen));
    case 'or':
      return formula.of.some((part) => ofTree(part, bag, level, seen));
    case 'counting':
      throw new Error('no formula here counts');
    default: {
      const found = ((formula.kind === 'level' ? level : (bag[formula.word] ?? 0)) & formula.mask) !== 0;
      if (found) seen.push(`${formula.prefix}:${formula.name}`);
      return found;
    }
  }
}

function ofProgram(formula: Formula, bag: Uint32Array, level: number, seen: string[]): boolean {
  const { steps, atoms } = formulaProgram(formula);
  let step = 0;
  while (step >= 0) {
    const [word = 0, mask = 0, onTrue = 0, onFalse = 0] = steps.subarray(step * stepWidth);
    const found = ((word === levelWord ? level : (bag[word] ?? 0)) & mask) !== 0;
    if (found) seen.push(`${atoms[step]?.prefix}:${atoms[step]?.name}`);
    step = found ? onTrue : onFalse;
  }
  return step === isTrue;
}

describe('a formula as a program', () => {
  it('is true when the formula is, and asks the same atoms in the same order', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(15), { minLength: 4, maxLength: 4 }), fc.nat(2), (text, words, level) => {
        const formula = compileFormula(text, names);
        const bag = Uint32Array.from(words);
        const [tree, program]: [string[], string[]] = [[], []];
        expect(ofProgram(formula, bag, 1 << level, program)).toBe(ofTree(formula, bag, 1 << level, tree));
        expect(program).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });
});
