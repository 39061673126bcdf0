import type { TraceStep } from '../../../../base/index.ts';
import type { ClaimState } from '../claim/claim-state.ts';
import type { Formula } from '../formula/compile-formula.ts';
import type { FormulaList, RankedFormula } from '../formula/formula-list.ts';
import { type FormulaProgram, formulaProgram } from '../formula/formula-program.ts';
import { claimLevel } from '../grouping/claim-level.ts';
import { evaluateFormula } from '../grouping/evaluate-formula.ts';
import { codesOfPart } from './codes-of-part.ts';
import { formulaWords, partsOf } from './formula-words.ts';

/** One part of a formula as a stored proof keeps it. */
export interface ProofPart {
  readonly text: string;
  readonly met: boolean;
  readonly codes?: readonly string[];
}

interface FormulaRests {
  readonly drg: number;
  readonly reroute: number;
  readonly rank: number;
  readonly formula: string;
  readonly suppression: readonly string[];
}

/** What never changes about a formula of a list, worded once; steps that name no code are made once and shared. */
interface Worded {
  readonly ranked: RankedFormula;
  readonly title: string;
  readonly inert: boolean;
  readonly parts: readonly { readonly program: FormulaProgram; readonly text: string; readonly namesCodes: boolean }[];
  readonly rests: FormulaRests;
  readonly notReached: TraceStep;
  readonly misses: (TraceStep | undefined)[];
}

const worded = new WeakMap<FormulaList, readonly Worded[]>();

/** The steps of an evaluated list in rank order; `winner` is the formula that was true, undefined when none was. */
export function formulaSteps(
  state: ClaimState,
  list: FormulaList,
  winner: RankedFormula | undefined,
  title: (drg: number) => string,
): readonly TraceStep[] {
  const known = worded.get(list) ?? list.formulas.map((ranked) => wordedOf(ranked, title));
  worded.set(list, known);
  const steps: TraceStep[] = [];
  let decided = false;
  for (const one of known) {
    if (decided) steps.push(one.notReached);
    else if (one.ranked === winner) {
      steps.push(stepOf(state, one, list.mdc, 'hit', ~0));
      decided = true;
    } else steps.push(missOf(state, one, list.mdc));
  }
  return steps;
}

function wordedOf(ranked: RankedFormula, title: (drg: number) => string): Worded {
  const { row, rank, formula } = ranked;
  const parts = partsOf(formula).map((part) => ({
    program: formulaProgram(part),
    text: formulaWords(part),
    namesCodes: namesCodes(part),
  }));
  const inert = row.drg === 0 && row.rerouteMdc === 0 && isInert(formula);
  const goal = goalOf(ranked, title);
  const words = inert ? `${goal} (a place-holder that no claim can meet)` : `${goal}: ${formulaWords(formula)}`;
  const rests = { drg: row.drg, reroute: row.rerouteMdc, rank, formula: row.formula, suppression: row.suppression };
  const result = inert ? 'not-applicable' : 'not-reached';
  return {
    ranked,
    title: words,
    inert,
    parts,
    rests,
    notReached: { rule: 'ms-drg/formula', result, text: words, rests: { ...rests } },
    misses: [],
  };
}

function goalOf({ row, formula }: RankedFormula, title: (drg: number) => string): string {
  if (row.rerouteMdc === 29) return 'Unrelated operating-room procedures (list 29)';
  if (row.rerouteMdc !== 0) return `Reroute to MDC ${String(row.rerouteMdc).padStart(2, '0')}`;
  if (row.drg === 0) return isInert(formula) ? `Place-holder ${row.formula}` : 'Ungroupable';
  return `DRG ${String(row.drg).padStart(3, '0')} ${title(row.drg)}`.trimEnd();
}

const isInert = (formula: Formula): boolean =>
  formula.kind === 'operand' && formula.mask === 0 && formula.returnCode === undefined;

/** True when codes can be named for the part when it is true: it asks for more than a level, a status or an absence. */
function namesCodes(part: Formula): boolean {
  if (part.kind === 'and' || part.kind === 'or') return part.of.some(namesCodes);
  return part.kind === 'operand' || part.kind === 'counting';
}

function missOf(state: ClaimState, one: Worded, mdc: number): TraceStep {
  if (one.inert) return one.notReached;
  const { parts, misses } = one;
  let met = 0;
  let named = false;
  if (parts.length > 1) {
    const level = claimLevel(state, one.ranked.suppression);
    for (let i = 0; i < parts.length; i += 1) {
      const part = parts[i];
      if (!part || !evaluateFormula(part.program, state, level, undefined)) continue;
      met |= 1 << i;
      named ||= part.namesCodes;
    }
  }
  if (named) return stepOf(state, one, mdc, 'miss', met);
  const known = misses[met] ?? stepOf(state, one, mdc, 'miss', met);
  misses[met] = known;
  return known;
}

function stepOf(state: ClaimState, one: Worded, mdc: number, result: 'hit' | 'miss', met: number): TraceStep {
  const { suppression } = one.ranked;
  const level = claimLevel(state, suppression);
  const withLevels = result === 'hit' || one.parts.some((part, i) => part.namesCodes && (met >> i) & 1);
  const parts = one.parts.map((part, i): ProofPart => {
    if (!((met >> i) & 1)) return { text: part.text, met: false };
    const codes = withLevels ? codesOfPart(state, part.program, mdc, level, suppression) : [];
    return { text: part.text, met: true, ...(codes.length > 0 ? { codes } : {}) };
  });
  const { drg, reroute, rank, formula, suppression: operands } = one.rests;
  const rests = { drg, reroute, rank, formula, suppression: operands, parts };
  return { rule: 'ms-drg/formula', result, text: one.title, rests };
}
