import { Fault } from '../../../../base/index.ts';
import { type AtomPrefix, type FormulaTree, parseFormula } from './parse-formula.ts';

/** Levels a claim can have under a formula, as bits: what the atoms MCC, CC and NON_CC ask for. */
export const levelBits = { MCC: 1, CC: 2, NON_CC: 4 } as const;

/** An operand looked up in the claim's bag: one bit of one word. `mask` 0 is never true (a name that no claim can have). */
export interface OperandAtom {
  readonly kind: 'operand';
  readonly prefix: AtomPrefix;
  readonly name: string;
  readonly operand: number;
  readonly word: number;
  readonly mask: number;
  /** Set on the atoms that make the whole claim ungroupable when their formula is true. */
  readonly returnCode?: FormulaReturnCode;
}
export type FormulaReturnCode = 'INVALID_DISCHARGE_STATUS' | 'INVALID_PDX' | 'INVALID_SEX' | 'DX_CANNOT_BE_PDX';

/** MCC, CC or NON_CC: the level of the claim under the formula that asks. */
export interface LevelAtom {
  readonly kind: 'level';
  readonly prefix: '';
  readonly name: 'MCC' | 'CC' | 'NON_CC';
  readonly mask: number;
}
/** An atom that counts over codes and leaves marks on them (specification 4.3). */
export interface CountingAtom {
  readonly kind: 'counting';
  readonly prefix: AtomPrefix;
  readonly name: string;
}
export type Atom = OperandAtom | LevelAtom | CountingAtom;
export type Formula =
  | Atom
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] };

/** What a version tells the compiler: numbers of operands, words per region of the bag, and which names count. */
export interface FormulaNames {
  readonly operandOf: (name: string) => number;
  readonly words: number;
  readonly counting: ReadonlySet<string>;
}

/** Regions of the bag, in words of 32 operands: unprefixed, principal, secondary, either diagnosis. */
export const bagRegions = { plain: 0, PDX: 1, SDX: 2, ANY: 3 } as const;

const returnCodes: Readonly<
  Record<string, { readonly code: FormulaReturnCode; readonly name: string; readonly prefix: AtomPrefix }>
> = {
  INVALID_DSTAT: { code: 'INVALID_DISCHARGE_STATUS', name: 'invalid_dstat', prefix: '' },
  INVALID_SEX: { code: 'INVALID_SEX', name: 'invalid_sex', prefix: '' },
  INVALID_PDX: { code: 'INVALID_PDX', name: 'invalid_pdx', prefix: 'PDX' },
  PDX_ECODE: { code: 'DX_CANNOT_BE_PDX', name: 'pdx_ecode', prefix: 'PDX' },
};

/** Compiles the text of a formula against the operand numbers of a version. */
export function compileFormula(text: string, names: FormulaNames): Formula {
  const tree = parseFormula(text);
  if (!tree.ok)
    throw new Fault('bad-file', 'A formula of this compiled table cannot be read; add the table file again.');
  return compileTree(tree.value, names);
}

function compileTree(tree: FormulaTree, names: FormulaNames): Formula {
  if (tree.kind === 'not') return { kind: 'not', of: compileTree(tree.of, names) };
  if (tree.kind !== 'atom') return { kind: tree.kind, of: tree.of.map((part) => compileTree(part, names)) };
  const { prefix, name } = tree;
  const special = Object.hasOwn(returnCodes, name) ? returnCodes[name] : undefined;
  if (special) return { ...operandAtom(special.prefix, special.name, names), returnCode: special.code };
  if (name === 'incident' || names.counting.has(name)) return { kind: 'counting', prefix, name };
  if (prefix === '' && (name === 'MCC' || name === 'CC' || name === 'NON_CC'))
    return { kind: 'level', prefix, name, mask: levelBits[name] };
  return operandAtom(prefix, name, names);
}

function operandAtom(prefix: AtomPrefix, name: string, names: FormulaNames): OperandAtom {
  const operand = names.operandOf(name);
  // Only `incident` ever stands in the bag under ONLY, and that one counts; every other ONLY atom is false.
  const impossible = operand < 0 || prefix === 'ONLY';
  const region = bagRegions[prefix === '' || prefix === 'ONLY' ? 'plain' : prefix];
  return {
    kind: 'operand',
    prefix,
    name,
    operand,
    word: impossible ? 0 : region * names.words + (operand >> 5),
    mask: impossible ? 0 : 1 << (operand & 31),
  };
}

/** True when some atom of the formula counts, so that evaluating it can leave marks. */
export function hasCountingAtom(formula: Formula): boolean {
  if (formula.kind === 'and' || formula.kind === 'or') return formula.of.some(hasCountingAtom);
  return formula.kind === 'not' ? hasCountingAtom(formula.of) : formula.kind === 'counting';
}

/** True when some atom of the formula tests the input, so that the formula makes the claim ungroupable when it is true. */
export function testsInput(formula: Formula): boolean {
  if (formula.kind === 'and' || formula.kind === 'or') return formula.of.some(testsInput);
  if (formula.kind === 'not') return testsInput(formula.of);
  return formula.kind === 'operand' && formula.returnCode !== undefined;
}
