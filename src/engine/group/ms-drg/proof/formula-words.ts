import type { Atom, Formula } from '../formula/compile-formula.ts';
import { countingWords, operandWords } from './operand-words.ts';

const levels = { MCC: 'an MCC that counts', CC: 'a CC that counts', NON_CC: 'no CC or MCC that counts' } as const;
const status: ReadonlySet<string> = new Set([
  'ALIVE',
  'DIED',
  'AMA',
  'XFRNBA',
  'ANYDX',
  'invalid_dstat',
  'invalid_sex',
]);

/** A formula in words a coder reads; order and grouping are those of the formula. */
export function formulaWords(formula: Formula): string {
  switch (formula.kind) {
    case 'not':
      return `not (${formulaWords(formula.of)})`;
    case 'and':
      return formula.of
        .map((part) => (part.kind === 'or' ? `(${formulaWords(part)})` : formulaWords(part)))
        .join(' and ');
    case 'or':
      return formula.of
        .map((part) => (part.kind === 'and' ? `(${formulaWords(part)})` : formulaWords(part)))
        .join(' or ');
    default:
      return atomWords(formula);
  }
}

function atomWords(atom: Atom): string {
  if (atom.kind === 'level') return levels[atom.name];
  if (atom.kind === 'counting') return countingWords(atom.name);
  if (atom.returnCode === 'INVALID_PDX') return 'a principal diagnosis that is missing or not valid in this version';
  if (atom.returnCode === 'DX_CANNOT_BE_PDX') return 'an external cause as principal diagnosis';
  const words = operandWords(atom.name);
  if (atom.prefix === '') return status.has(atom.name) || /^an? /.test(words) ? words : `a procedure of ${words}`;
  const who = { PDX: 'principal diagnosis', SDX: 'a secondary diagnosis', ANY: 'a diagnosis', ONLY: 'only diagnoses' }[
    atom.prefix
  ];
  return `${who} in ${words.replace(/^an? /, '')}`;
}

/** The parts that must all be true: those of a conjunction, or the formula itself. */
export const partsOf = (formula: Formula): readonly Formula[] => (formula.kind === 'and' ? formula.of : [formula]);
