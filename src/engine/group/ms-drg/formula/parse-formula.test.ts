import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaWords } from '../proof/formula-words.ts';
import { compileFormula } from './compile-formula.ts';
import { type FormulaTree, parseFormula } from './parse-formula.ts';

const write = (tree: FormulaTree): string => {
  if (tree.kind === 'atom') return tree.prefix === '' ? tree.name : `${tree.prefix}:${tree.name}`;
  if (tree.kind === 'not') return `~(${write(tree.of)})`;
  return `(${tree.of.map(write).join(tree.kind === 'and' ? ' & ' : ' | ')})`;
};
const read = (text: string): string => {
  const tree = parseFormula(text);
  return tree.ok ? write(tree.value) : 'refused';
};

describe('the language of formulas', () => {
  it('binds ~ before & before |, left to right, and ignores white space', () => {
    expect(read('a|b&~c')).toBe('(a | (b & ~(c)))');
    expect(read(' (  MCC|CC )& PDX:dxc0405 ')).toBe('((MCC | CC) & PDX:dxc0405)');
    expect(read('~~a & (b)')).toBe('(~(~(a)) & b)');
    expect(read('ONLY:incident & ANY:x | SDX:y')).toBe('((ONLY:incident & ANY:x) | SDX:y)');
  });

  it.each([
    '',
    '  ',
    'a &',
    '& a',
    '(a',
    'a)',
    'a b',
    'a + b',
    '~',
    'XXX:a',
    'a || b',
    `${'('.repeat(60)}a${')'.repeat(60)}`,
  ])('refuses %j', (text) => {
    expect(read(text)).toBe('refused');
  });

  it('never throws and reads back what it wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseFormula(text).ok === 'boolean'));
    const atom = fc.record({
      kind: fc.constant('atom' as const),
      prefix: fc.constantFrom('' as const, 'PDX' as const, 'SDX' as const, 'ANY' as const),
      name: fc.constantFrom('MCC', 'd468', 'dxc0503'),
    });
    const { tree } = fc.letrec<{ tree: FormulaTree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        atom,
        fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        }),
      ),
    }));
    fc.assert(fc.property(tree, (one) => read(write(one)) === write(one)));
  });

  it('is put into words', () => {
    const names = { operandOf: () => 3, words: 1, counting: new Set(['BILATERAL']) };
    expect(formulaWords(compileFormula('(MCC | CC) & PDX:dxc0405 & ~BILATERAL', names))).toBe(
      '(an MCC that counts or a CC that counts) and principal diagnosis in category 05 of MDC 04 and not (procedures on two different major joints of the lower limb)',
    );
  });
});
