import { type ClaimState, impactBits, type Match } from './claim/claim-state.ts';
import type { MsDrgClaim, MsDrgOptions } from './claim/ms-drg-claim.ts';
import { prepareClaim } from './claim/prepare-claim.ts';
import { type Grouping, groupOnce, ungroupableResult } from './grouping/group-once.ts';
import { type HacStage, judgeHacs, listedHacs } from './grouping/judge-hacs.ts';
import { markCountedDiagnoses, markDiagnoses } from './marking/mark-diagnoses.ts';
import { markCountedProcedures, markHacProcedures, markProcedures } from './marking/mark-procedures.ts';
import type { MsDrgVerdict } from './ms-drg-verdict.ts';
import { isListedMet, type SeverityFlags, severityFlags, verdictOf } from './verdict-of.ts';

/** How a claim was grouped, for the proof: both groupings and the stage of hospital-acquired conditions. */
export interface GroupedClaim {
  readonly verdict: MsDrgVerdict;
  readonly initial: Grouping;
  readonly final: Grouping;
  readonly stage: HacStage;
}

const noStage: HacStage = { returnCode: undefined, anyMet: false };
const noOptions: MsDrgOptions = {};

/**
 * Groups one claim in the version of the state: preprocessing, initial grouping and marks, hospital-acquired conditions, final grouping
 * and marks (specification 6). Every claim gets exactly one verdict; nothing is thrown for what a claim holds.
 */
export function groupClaim(state: ClaimState, claim: MsDrgClaim, options: MsDrgOptions = noOptions): GroupedClaim {
  prepareClaim(state, claim, options);
  const initial = groupOnce(state);
  if (!initial.winner) {
    const verdict = verdictOf(state, {
      initial,
      final: initial,
      pdxImpact: 0,
      initialFlags: undefined,
      finalFlags: undefined,
    });
    return { verdict, initial, final: initial, stage: noStage };
  }
  markPass(state, initial, initial.winner, impactBits.initial);
  const initialFlags = severityFlags(state, false, false);
  const stage = judgeHacs(state);
  for (let i = 0; state.hasHacs && i < state.dx.count; i += 1)
    if (state.dx.candidates[i]) state.dx.listed[i] = listedHacs(state, i);
  const end = stage.returnCode
    ? endUngroupable(state, stage.returnCode)
    : endGrouped(state, initial, stage, initialFlags);
  const { final, pdxImpact, finalFlags } = end;
  const verdict = verdictOf(state, { initial, final, pdxImpact, initialFlags, finalFlags });
  return { verdict, initial, final, stage };
}

interface End {
  readonly final: Grouping;
  /** Bits of the principal diagnosis. */
  readonly pdxImpact: number;
  readonly finalFlags: SeverityFlags;
}

function endUngroupable(state: ClaimState, returnCode: Grouping['returnCode']): End {
  const final: Grouping = {
    preMdc: undefined,
    winner: undefined,
    returnCode,
    result: ungroupableResult(returnCode),
    lists: [],
  };
  return { final, pdxImpact: impactBits.initial, finalFlags: severityFlags(state, true, true) };
}

function endGrouped(state: ClaimState, initial: Grouping, stage: HacStage, initialFlags: SeverityFlags): End {
  const pdxImpact = impactBits.initial | impactBits.final;
  if (!stage.anyMet && !mustRepeat(state)) {
    // Nothing left out: the final grouping repeats the initial one, marks included (specification 12).
    repeatMarks(state.dx.impact, state.dx.count);
    repeatMarks(state.px.impact, state.px.count);
    return { final: initial, pdxImpact, finalFlags: initialFlags };
  }
  const final = groupOnce(state);
  if (final.winner) {
    markPass(state, final, final.winner, impactBits.final);
    if (final.result.drg !== initial.result.drg) markChange(state, final.winner);
  }
  return { final, pdxImpact, finalFlags: severityFlags(state, true, false) };
}

function markPass(state: ClaimState, grouping: Grouping, winner: Match, bit: number): void {
  markDiagnoses(state, winner, bit);
  markProcedures(state, winner, bit);
  markCountedDiagnoses(state, grouping, bit);
  if (state.procedureFlagsSet || winner.atoms.length > 1) markCountedProcedures(state, winner, bit);
}

/** When the DRG changed, the codes of the met conditions are marked too (specification 7.1 and 7.2, final pass). */
function markChange(state: ClaimState, winner: Match): void {
  const { dx } = state;
  for (let i = 0; i < dx.count; i += 1)
    if (isListedMet(dx.listed[i])) dx.impact[i] = (dx.impact[i] ?? 0) | impactBits.final;
  markHacProcedures(state, winner, impactBits.final);
}

function repeatMarks(impact: Uint8Array, count: number): void {
  for (let i = 0; i < count; i += 1) if (impact[i]) impact[i] = impactBits.initial | impactBits.final;
}

/** Repeated procedures that were counted may be flagged differently the second time (specification 4.3, last paragraph). */
function mustRepeat(state: ClaimState): boolean {
  const { px } = state;
  if (!state.procedureFlagsSet) return false;
  const codes = new Set<string>();
  for (let i = 0; i < px.count; i += 1) codes.add(px.codes[i] ?? '');
  return codes.size < px.count;
}
