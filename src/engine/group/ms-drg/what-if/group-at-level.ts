import type { ClaimState } from '../claim/claim-state.ts';
import type { MsDrgClaim, MsDrgOptions } from '../claim/ms-drg-claim.ts';
import { prepareClaim } from '../claim/prepare-claim.ts';
import { levelBits } from '../formula/compile-formula.ts';
import { groupOnce } from '../grouping/group-once.ts';
import type { DrgResult, Level } from '../ms-drg-verdict.ts';

/** The DRG a claim would have if its secondary diagnoses amounted to a level: the same logic with that level in every formula. */
export function groupAtLevel(state: ClaimState, claim: MsDrgClaim, level: Level, options: MsDrgOptions): DrgResult {
  prepareClaim(state, claim, options);
  state.forcedLevel = levelBits[level];
  const { result } = groupOnce(state);
  state.forcedLevel = 0;
  return result;
}
