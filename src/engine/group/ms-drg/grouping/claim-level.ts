import type { ClaimState } from '../claim/claim-state.ts';

/** Level of the claim under a suppression set, as a bit of `levelBits` (specification 4.5); computed once per claim and set. */
export function claimLevel(state: ClaimState, suppression: number): number {
  const known = state.levels[suppression];
  if (known) return known;
  if (state.forcedLevel) return state.forcedLevel;
  const { dx } = state;
  let highest = 2;
  for (let i = 0; i < dx.count && highest > 0; i += 1) {
    const severity = dx.severity[i] ?? 2;
    if (severity >= highest || dx.excluded[i] || dx.dead[i] || dx.leftOut[i]) continue;
    if (suppression === 0 || !isSuppressed(state, i, suppression)) highest = severity;
  }
  const level = 1 << highest;
  state.levels[suppression] = level;
  return level;
}

/** True when a secondary diagnosis bears an operand that the suppression set names. */
export function isSuppressed(state: ClaimState, position: number, suppression: number): boolean {
  const { tables, dx } = state;
  const set = tables.suppressionSets[suppression];
  if (suppression === 0 || !set) return false;
  for (const operand of tables.ownOperands(dx.profiles[position] ?? 0)) {
    if (((set[operand >> 5] ?? 0) >>> (operand & 31)) & 1) return true;
  }
  return false;
}

/** Sets the SUPPRESSED flags as the last formula evaluated leaves them; a code left out of the final severity keeps its own. */
export function noteSuppressed(state: ClaimState, suppression: number): void {
  const { dx } = state;
  for (let i = 0; i < dx.count; i += 1) {
    if (!dx.leftOut[i]) dx.suppressed[i] = isSuppressed(state, i, suppression) ? 1 : 0;
  }
}
