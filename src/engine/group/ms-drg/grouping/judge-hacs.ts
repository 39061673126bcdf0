import { type ClaimState, type HacCandidate, poaAnswers } from '../claim/claim-state.ts';
import { anyMdc, plainFor } from '../claim/fill-bag.ts';
import type { HacMark, MsDrgReturnCode } from '../ms-drg-verdict.ts';
import { evaluateFormula } from './evaluate-formula.ts';

/** What the stage of hospital-acquired conditions found (specification 6.2 to 6.4). */
export interface HacStage {
  /** Set when the answers on presence on admission make the final DRG ungroupable. */
  readonly returnCode: MsDrgReturnCode | undefined;
  readonly anyMet: boolean;
}

interface Findings {
  anyMet: boolean;
  /** A condition other than number 6 is met. */
  otherMet: boolean;
  /** A code that meets number 6 has no usable answer. */
  sixUnusable: boolean;
  unusablePoa: boolean;
  hac06Proper: boolean;
}

const noCandidates: readonly HacCandidate[] = [];
const nothing: HacStage = { returnCode: undefined, anyMet: false };

/** Gives every candidate its status and decides whether the claim is ungroupable for want of usable POA answers. */
export function judgeHacs(state: ClaimState): HacStage {
  if (!state.hasHacs) return nothing;
  const { claim } = state;
  if (claim.poaReporting === 'exempt') {
    for (let i = 0; i < state.dx.count; i += 1)
      for (const candidate of state.dx.candidates[i] ?? noCandidates) candidate.status = 'HAC_NOT_APPLICABLE_EXEMPT';
    return nothing;
  }
  plainFor(state, anyMdc);
  const findings: Findings = {
    anyMet: false,
    otherMet: false,
    sixUnusable: false,
    unusablePoa: false,
    hac06Proper: false,
  };
  for (let i = 0; i < state.dx.count; i += 1) judgeCode(state, state.dx.order[i] ?? 0, findings);
  if (!findings.hac06Proper) withdrawShown(state);
  markProcedures(state);
  const returnCode = claim.poaReporting === 'unknown' ? unknownHospital(state, findings) : missingPoa(findings);
  return { returnCode, anyMet: leaveOutMet(state) };
}

function judgeCode(state: ClaimState, position: number, findings: Findings): void {
  const { dx } = state;
  for (const candidate of dx.candidates[position] ?? noCandidates) {
    if (dx.poa[position] === poaAnswers.present) candidate.status = 'HAC_CRITERIA_NOT_MET';
    else if (dx.excluded[position]) candidate.status = 'HAC_NOT_APPLICABLE_EXCLUSION';
    else judgeCandidate(state, position, candidate, findings);
  }
}

function judgeCandidate(state: ClaimState, position: number, candidate: HacCandidate, findings: Findings): void {
  const { tables, dx } = state;
  const formula = tables.hacFormula(candidate.hac);
  const met = formula !== undefined && evaluateFormula(formula, state, 0, undefined);
  candidate.status = met ? 'HAC_CRITERIA_MET' : 'HAC_CRITERIA_NOT_MET';
  if (dx.poa[position] === poaAnswers.unusable) findings.unusablePoa = true;
  if (!met) return;
  findings.anyMet = true;
  if (candidate.hac !== 6) findings.otherMet = true;
  else if (dx.poa[position] === poaAnswers.unusable) findings.sixUnusable = true;
  if (candidate.hac === 6 && !tables.isHac06Shown(dx.profiles[position] ?? 0)) findings.hac06Proper = true;
}

/** Without a catheter-associated infection proper, the codes that only show it count for nothing. */
function withdrawShown(state: ClaimState): void {
  for (let i = 0; i < state.dx.count; i += 1) {
    for (const candidate of state.dx.candidates[i] ?? noCandidates)
      if (candidate.showOnly) candidate.status = 'HAC_CRITERIA_NOT_MET';
  }
}

const withProcedures: ReadonlySet<number> = new Set([8, 10, 11, 12, 13, 14]);

function markProcedures(state: ClaimState): void {
  const { dx, px, tables } = state;
  for (let i = 0; i < dx.count; i += 1) {
    for (const { hac, status } of dx.candidates[dx.order[i] ?? 0] ?? noCandidates) {
      if (status !== 'HAC_CRITERIA_MET' || !withProcedures.has(hac)) continue;
      const helping = tables.hacProcedureOperands(hac);
      for (let p = 0; p < px.count; p += 1) {
        const before = px.hacs[p] ?? [];
        const helps = (px.operands[p] ?? []).some((operand) => helping.includes(operand));
        if (helps && !before.includes(hac)) px.hacs[p] = [...before, hac];
      }
    }
  }
}

/** A hospital that reports POA: a met condition with an unusable answer cannot be grouped. */
function missingPoa(findings: Findings): MsDrgReturnCode | undefined {
  const { otherMet, unusablePoa, hac06Proper, sixUnusable } = findings;
  return (otherMet && unusablePoa) || (hac06Proper && sixUnusable) ? 'HAC_MISSING_ONE_POA' : undefined;
}

/** A hospital of which it is not known whether it reports POA can never have a met condition grouped. */
function unknownHospital(state: ClaimState, findings: Findings): MsDrgReturnCode | undefined {
  if (!findings.anyMet) return undefined;
  if (state.dx.count >= 2) return 'HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W';
  return state.dx.poa[0] === poaAnswers.notPresent
    ? 'HAC_STATUS_INVALID_POA_N_OR_U'
    : 'HAC_STATUS_INVALID_POA_INVALID_OR_1';
}

/** Leaves codes with a met condition out of the final severity (6.5) and lists what is reported per code (6.6). */
function leaveOutMet(state: ClaimState): boolean {
  const { dx } = state;
  let any = false;
  for (let i = 0; i < dx.count; i += 1) {
    for (const { status } of dx.candidates[i] ?? noCandidates) {
      if (status !== 'HAC_CRITERIA_MET') continue;
      dx.leftOut[i] = 1;
      any = true;
    }
  }
  return any;
}

/** The list that is reported for one code (specification 6.6). */
export function listedHacs(state: ClaimState, position: number): readonly HacMark[] {
  const { dx, tables } = state;
  const candidates = dx.candidates[position] ?? noCandidates;
  const listed: HacMark[] = [];
  for (const { hac, status } of candidates) {
    if (status === 'HAC_CRITERIA_MET') {
      if (hac !== 6 || !listed.some((mark) => mark.hac === 6)) listed.push({ hac, status });
    } else if (status === 'HAC_CRITERIA_NOT_MET') {
      if (dx.poa[position] !== poaAnswers.present) continue;
      listed.push({ hac: 0, status });
      break;
    } else listed.push({ hac: status === 'HAC_NOT_APPLICABLE_EXCLUSION' ? hac : 0, status });
  }
  if (listed.length === 0) {
    const shown = tables.version.traits.unmetHacsListed === 'first' ? candidates.slice(0, 1) : candidates;
    listed.push(...shown.map(({ status }) => ({ hac: 0, status })));
  }
  return listed.length > 1 ? listed.sort((a, b) => a.hac - b.hac) : listed;
}
