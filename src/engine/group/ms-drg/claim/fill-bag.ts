import { bagRegions } from '../formula/compile-formula.ts';
import { addOperands } from '../tables/operand-bits.ts';
import type { ClaimState } from './claim-state.ts';

const add = (bag: Uint32Array, base: number, operand: number): void => {
  const at = base + (operand >> 5);
  bag[at] = (bag[at] ?? 0) | (1 << (operand & 31));
};

/** MDC under which no suppression set counts. */
export const anyMdc = -1;
/** Stands for the MDC of an unprefixed region that nothing was put into yet. */
const fresh = -2;

/** Puts the claim's operands into the bag (specification 4.2); the unprefixed ones for no MDC yet. */
export function fillBag(state: ClaimState): void {
  const { bag, tables, dx } = state;
  const { words, fixed, diagnosisBits } = tables;
  bag.fill(0);
  const pdx = bagRegions.PDX * words;
  const sdx = bagRegions.SDX * words;
  const any = bagRegions.ANY * words;
  addOperands(bag, pdx, diagnosisBits, state.pdxProfile);
  for (let i = 0; i < dx.count; i += 1) addOperands(bag, sdx, diagnosisBits, dx.profiles[i] as number);
  for (let i = 0; i < words; i += 1) bag[any + i] = (bag[pdx + i] as number) | (bag[sdx + i] as number);
  if (!state.pdxRecognized) add(bag, pdx, fixed.invalid_pdx);
  if (isExternalCause(state)) add(bag, pdx, fixed.pdx_ecode);
  state.onlyIncident = isOnlyIncident(state);
  state.plainMdc = fresh;
  fillPlain(state, anyMdc);
}

const [letterV, letterY, lowerCase] = [86, 89, 32];

/** First letter V, W, X or Y in either case. */
function isExternalCause({ claim }: ClaimState): boolean {
  const first = (claim.principalDiagnosis?.code.charCodeAt(0) ?? 0) & ~lowerCase;
  return first >= letterV && first <= letterY;
}

/** Sees to it that the unprefixed region is that of an MDC; only completed clusters make a difference. */
export function plainFor(state: ClaimState, mdc: number): void {
  if (state.clusters.length > 0 && state.plainMdc !== mdc) fillPlain(state, mdc);
}

function fillPlain(state: ClaimState, mdc: number): void {
  const { bag, tables, px } = state;
  if (state.plainMdc !== fresh) bag.fill(0, 0, tables.words);
  state.plainMdc = mdc;
  for (let i = 0; i < px.count; i += 1) {
    if (mdc !== anyMdc && ((px.suppression[i] ?? 0) >>> mdc) & 1) continue;
    addOperands(bag, 0, tables.procedureBits, px.patterns[i] as number);
  }
  for (const cluster of state.clusters) for (const operand of cluster.operands) add(bag, 0, operand);
  const { fixed } = tables;
  add(bag, 0, fixed.ANYDX);
  if (state.sexConflict) add(bag, 0, fixed.invalid_sex);
  addDischargeStatus(state);
}

const transfers: ReadonlySet<number> = new Set([2, 5, 66, 82, 85, 94]);
const known: ReadonlySet<number> = new Set([
  ...[1, 2, 3, 4, 5, 6, 7, 20, 21, 30, 43, 50, 51, 61, 62, 63, 64, 65, 66, 69, 70],
  ...[81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95],
]);

function addDischargeStatus(state: ClaimState): void {
  const { bag, status } = state;
  const { fixed } = state.tables;
  if (status === 20) {
    add(bag, 0, fixed.DIED);
    return;
  }
  add(bag, 0, fixed.ALIVE);
  if (status === 7) add(bag, 0, fixed.AMA);
  else if (transfers.has(status)) add(bag, 0, fixed.XFRNBA);
  else if (!known.has(status)) add(bag, 0, fixed.invalid_dstat);
}

/** True when the principal and every recognised secondary diagnosis are newborn incidental codes. */
function isOnlyIncident(state: ClaimState): boolean {
  const { dx, tables } = state;
  if (!tables.isIncident(state.pdxProfile)) return false;
  for (let i = 0; i < dx.count; i += 1) {
    const profile = dx.profiles[i] ?? 0;
    if (tables.isRecognized(profile) && !tables.isIncident(profile)) return false;
  }
  return true;
}
