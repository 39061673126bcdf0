import { bagRegions } from '../formula/compile-formula.ts';
import type { ClaimState } from './claim-state.ts';

const add = (bag: Uint32Array, base: number, operand: number): void => {
  const at = base + (operand >> 5);
  bag[at] = (bag[at] ?? 0) | (1 << (operand & 31));
};

/** MDC under which no suppression set counts. */
export const anyMdc = -1;

/** Puts the claim's operands into the bag (specification 4.2); the unprefixed ones for no MDC yet. */
export function fillBag(state: ClaimState): void {
  const { bag, tables, dx, claim } = state;
  const { words, fixed } = tables;
  bag.fill(0);
  const [pdx, sdx, any] = [bagRegions.PDX * words, bagRegions.SDX * words, bagRegions.ANY * words];
  const principal = tables.allOperands(state.pdxProfile);
  for (const operand of principal) {
    add(bag, pdx, operand);
    add(bag, any, operand);
  }
  for (let i = 0; i < dx.count; i += 1) {
    for (const operand of tables.allOperands(dx.profiles[i] ?? 0)) {
      add(bag, sdx, operand);
      add(bag, any, operand);
    }
  }
  if (!state.pdxRecognized) add(bag, pdx, fixed.invalid_pdx);
  if (/^[V-Yv-y]/.test(claim.principalDiagnosis?.code ?? '')) add(bag, pdx, fixed.pdx_ecode);
  state.onlyIncident = isOnlyIncident(state);
  fillPlain(state, anyMdc);
}

/** Sees to it that the unprefixed region is that of an MDC; only completed clusters make a difference. */
export function plainFor(state: ClaimState, mdc: number): void {
  if (state.clusters.length > 0 && state.plainMdc !== mdc) fillPlain(state, mdc);
}

function fillPlain(state: ClaimState, mdc: number): void {
  const { bag, tables, px } = state;
  bag.fill(0, 0, tables.words);
  state.plainMdc = mdc;
  for (let i = 0; i < px.count; i += 1) {
    if (mdc !== anyMdc && ((px.suppression[i] ?? 0) >>> mdc) & 1) continue;
    for (const operand of px.operands[i] ?? []) add(bag, 0, operand);
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
  const { bag, claim } = state;
  const { fixed } = state.tables;
  const status = Number(claim.dischargeStatus);
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
