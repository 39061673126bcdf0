import type { ClaimState } from '../claim/claim-state.ts';

/** Whether a procedure counts as one of the operating room; versions differ in what an unlisted one is (specification 3.3). */
export function isOperatingRoom(state: ClaimState, position: number): boolean {
  const { fixed, version } = state.tables;
  const operands = state.px.operands[position] ?? [];
  if (version.traits.operatingRoomFlag === 'unless-listed-as-non-or') return !operands.includes(fixed.nonor);
  return operands.includes(fixed.d468) || operands.includes(fixed.d477) || operands.includes(fixed.ornec);
}
