import type { ClaimState } from '../claim/claim-state.ts';
import type { VersionTables } from '../tables/version-tables.ts';

/** Whether a procedure counts as one of the operating room; versions differ in what an unlisted one is (specification 3.3). */
export function isOperatingRoom(state: ClaimState, position: number): boolean {
  return isOperatingRoomPattern(state.tables, state.px.operands[position] ?? []);
}

/** The same of the operands of one procedure, whatever else is on the claim. */
export function isOperatingRoomPattern({ fixed, version }: VersionTables, operands: readonly number[]): boolean {
  if (version.traits.operatingRoomFlag === 'unless-listed-as-non-or') return !operands.includes(fixed.nonor);
  return operands.includes(fixed.d468) || operands.includes(fixed.d477) || operands.includes(fixed.ornec);
}
