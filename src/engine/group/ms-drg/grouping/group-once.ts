import type { ClaimState, Match } from '../claim/claim-state.ts';
import type { Formula, FormulaReturnCode } from '../formula/compile-formula.ts';
import type { DrgResult, Level, MsDrgReturnCode } from '../ms-drg-verdict.ts';
import { claimLevel, noteSuppressed } from './claim-level.ts';
import { evaluateList } from './evaluate-list.ts';

/** Where one grouping of a claim led. */
export interface Grouping {
  readonly preMdc: Match | undefined;
  /** The formula that decided; undefined when the claim is ungroupable. */
  readonly winner: Match | undefined;
  readonly returnCode: MsDrgReturnCode;
  readonly result: DrgResult;
  /** Lists that were evaluated, in order: 0, then the MDC of the principal diagnosis or of a reroute. */
  readonly lists: readonly number[];
}

/** MDC number of the list of operating-room procedures unrelated to the principal diagnosis. */
const unrelatedOr = 29;

/** One grouping: pre-MDC list, then the list of the principal diagnosis, with reroutes (specification 5.2 to 5.4). */
export function groupOnce(state: ClaimState): Grouping {
  state.levels.fill(0);
  const lists = [0];
  const preMdc = evaluateList(state, 0);
  let code = preMdc && returnCodeOf(preMdc);
  let last = preMdc;
  if (!code && !preMdc) {
    last = evaluateList(state, state.pdxMdc);
    lists.push(state.pdxMdc);
    code = last && returnCodeOf(last);
  }
  for (let hop = 0; hop < 2 && !code && last && last.ranked.row.rerouteMdc !== 0; hop += 1) {
    if (hop === 0) lists.push(last.ranked.row.rerouteMdc);
    last = evaluateList(state, last.ranked.row.rerouteMdc);
    code = last && returnCodeOf(last);
  }
  if (code) return ungroupable(preMdc, code, lists);
  if (!last) return withoutMatch(state, preMdc, lists);
  noteSuppressed(state, last.ranked.suppression);
  return { preMdc, winner: last, returnCode: 'OK', result: resultOf(state, last, lists), lists };
}

export const ungroupableResult = (returnCode: MsDrgReturnCode): DrgResult => ({
  drg: 999,
  mdc: 0,
  baseDrg: 999,
  returnCode,
  type: 'NONE',
  severity: 'NONE',
  sdxSeverity: 'NON_CC',
});

const ungroupable = (preMdc: Match | undefined, code: MsDrgReturnCode, lists: readonly number[]): Grouping => ({
  preMdc,
  winner: undefined,
  returnCode: code,
  result: ungroupableResult(code),
  lists,
});

function withoutMatch(state: ClaimState, preMdc: Match | undefined, lists: readonly number[]): Grouping {
  const none = ungroupable(preMdc, 'NO_FORMULA_MATCHES', lists);
  if (state.tables.version.traits.whenNothingMatches === 'fault') return none;
  return { ...none, returnCode: 'OK', result: { ...none.result, drg: 0, baseDrg: 0, returnCode: 'OK' } };
}

/** A formula with an atom that tests the input makes the claim ungroupable when it is true. */
function returnCodeOf({ ranked, atoms }: Match): FormulaReturnCode | undefined {
  return ranked.testsInput
    ? codeIn(
        ranked.formula,
        atoms.map((a) => a.name),
      )
    : undefined;
}

function codeIn(formula: Formula, names: readonly string[]): FormulaReturnCode | undefined {
  if (formula.kind === 'operand') return names.includes(formula.name) ? formula.returnCode : undefined;
  if (formula.kind === 'not') return codeIn(formula.of, names);
  if (formula.kind !== 'and' && formula.kind !== 'or') return undefined;
  for (const part of formula.of) {
    const code = codeIn(part, names);
    if (code) return code;
  }
  return undefined;
}

const levels: Readonly<Record<number, Level>> = { 1: 'MCC', 2: 'CC', 4: 'NON_CC' };

function resultOf(state: ClaimState, winner: Match, lists: readonly number[]): DrgResult {
  const { row, suppression } = winner.ranked;
  return {
    drg: row.drg,
    mdc: reportedMdc(state, lists),
    baseDrg: row.baseDrg,
    returnCode: 'OK',
    type: row.type,
    severity: row.drg === 998 ? 'NONE' : (levels[claimLevel(state, suppression)] ?? 'NON_CC'),
    sdxSeverity: levelAsked(winner.atoms),
  };
}

/** The level that the formula asked for and found. */
function levelAsked(atoms: Match['atoms']): Level {
  let asked: Level = 'NON_CC';
  for (const { prefix, name } of atoms) {
    if (prefix !== '') continue;
    if (name === 'MCC') return name;
    if (name === 'CC') asked = name;
  }
  return asked;
}

/** The MDC that is reported (specification 5.3): that of the principal diagnosis, or the one the claim was rerouted to. */
function reportedMdc(state: ClaimState, lists: readonly number[]): number {
  const last = lists.at(-1) ?? 0;
  if (last === 0) return state.pdxMdc;
  if (last !== unrelatedOr) return last;
  if (lists.includes(24)) return 24;
  return lists.includes(25) ? 25 : (lists.at(-2) ?? 0);
}
