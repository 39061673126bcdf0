import { findCode } from '../tables/code-keys.ts';
import { dxProfileFields, dxProfileWidth, pxProfileWidth } from '../tables/pack-layout.ts';
import { type ClaimState, type HacCandidate, makeRoom, poaAnswers } from './claim-state.ts';
import { completeClusters } from './complete-clusters.ts';
import { fillBag } from './fill-bag.ts';
import type { MsDrgClaim, MsDrgOptions } from './ms-drg-claim.ts';
import { sortByCode, sortBySeverity } from './working-order.ts';

/** Preprocessing: clusters, procedure operands, secondary diagnoses with severity and exclusions, principal diagnosis (specification 3). */
export function prepareClaim(state: ClaimState, claim: MsDrgClaim, options: MsDrgOptions): void {
  state.claim = claim;
  state.hasHacs = false;
  state.procedureFlagsSet = false;
  state.status = Number(claim.dischargeStatus);
  makeRoom(state, claim.secondaryDiagnoses.length, claim.procedures.length);
  const byCode = options.tieBreaker !== 'code-order';
  prepareProcedures(state, byCode);
  const group = preparePrincipal(state);
  prepareSecondaries(state, group);
  if (byCode) sortBySeverity(state.dx);
  state.clusters = completeClusters(state);
  fillBag(state);
}

const noOperands: readonly number[] = [];

function prepareProcedures(state: ClaimState, byCode: boolean): void {
  const { px, tables, claim } = state;
  const { pxKeys, pxProfiles } = tables.shared;
  for (let i = 0; i < px.count; i += 1) {
    const code = claim.procedures[i]?.code ?? '';
    const row = findCode(pxKeys, code);
    const profile = row < 0 ? 0 : (tables.pxColumn[row] ?? 0);
    px.codes[i] = code;
    px.order[i] = i;
    px.profiles[i] = profile;
    const pattern = pxProfiles[profile * pxProfileWidth] ?? 0;
    px.patterns[i] = pattern;
    px.operands[i] = tables.procedurePatterns[pattern] ?? noOperands;
    px.suppression[i] = 0;
    px.impact[i] = 0;
    px.flags[i] = 0;
    px.hacs[i] = undefined;
  }
  if (byCode) sortByCode(px);
}

/** Reads the principal diagnosis and answers its exclusion group, 0 for none. */
function preparePrincipal(state: ClaimState): number {
  const { claim, tables } = state;
  const { dxProfiles, dxKeys } = tables.shared;
  const code = claim.principalDiagnosis?.code ?? '';
  const row = findCode(dxKeys, code);
  const profile = row < 0 ? 0 : (tables.dxColumn[row] ?? 0);
  const at = profile * dxProfileWidth;
  const female = dxProfiles[at + dxProfileFields.femaleMdc] ?? -1;
  const male = dxProfiles[at + dxProfileFields.maleMdc] ?? -1;
  state.pdxProfile = profile;
  state.pdxRecognized = dxProfiles[at + dxProfileFields.recognized] === 1;
  state.pdxFlags = 0;
  state.sexConflict = female >= 0 && claim.sex === 'U';
  state.pdxMdc = dxProfiles[at + dxProfileFields.mdc] ?? -1;
  if (female >= 0) state.pdxMdc = claim.sex === 'M' ? male : female;
  return row < 0 ? 0 : (tables.exclusionColumn[row] ?? 0);
}

function prepareSecondaries(state: ClaimState, group: number): void {
  const { dx, tables, claim } = state;
  const { dxProfiles, dxKeys } = tables.shared;
  const died = state.status === 20;
  for (let i = 0; i < dx.count; i += 1) {
    const given = claim.secondaryDiagnoses[i];
    const code = given?.code ?? '';
    const row = findCode(dxKeys, code);
    const profile = row < 0 ? 0 : (tables.dxColumn[row] ?? 0);
    const at = profile * dxProfileWidth;
    dx.codes[i] = code;
    dx.order[i] = i;
    dx.profiles[i] = profile;
    dx.severity[i] = dxProfiles[at + dxProfileFields.severity] ?? 2;
    dx.poa[i] = poaAnswer(given?.poa);
    dx.dead[i] = died && tables.isOnlyWhenAlive(profile) ? 1 : 0;
    dx.suppressed[i] = 0;
    dx.leftOut[i] = 0;
    dx.impact[i] = 0;
    dx.flags[i] = 0;
    dx.listed[i] = undefined;
    const candidates = profile === 0 ? undefined : candidatesOf(state, profile);
    dx.candidates[i] = candidates;
    // Nothing asks whether a code is excluded that has no severity to lose and no HAC to be. The list holds codes as given (1.2).
    const matters = group > 0 && row >= 0 && (dx.severity[i] !== 2 || candidates !== undefined);
    dx.excluded[i] = matters && isMember(state, group, row) && code === code.toUpperCase() ? 1 : 0;
  }
}

function isMember(state: ClaimState, group: number, row: number): boolean {
  const { exclusionOffsets, exclusionMembers } = state.tables.shared;
  let low = exclusionOffsets[group - 1] ?? 0;
  let high = (exclusionOffsets[group] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = exclusionMembers[middle] ?? 0;
    if (here === row) return true;
    if (here < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function candidatesOf(state: ClaimState, profile: number): readonly HacCandidate[] | undefined {
  const { tables } = state;
  const list = tables.shared.dxProfiles[profile * dxProfileWidth + dxProfileFields.hacList] ?? 0;
  if (list === 0 || !tables.isHacDiagnosis(profile)) return undefined;
  const { hacs, showOnly } = tables.hacLists[list] ?? { hacs: [], showOnly: [] };
  state.hasHacs = true;
  const candidates: HacCandidate[] = [];
  for (let i = 0; i < hacs.length; i += 1)
    candidates.push({ hac: hacs[i] as number, showOnly: showOnly[i] ?? false, status: 'NOT_ON_HAC_LIST' });
  return candidates;
}

function poaAnswer(poa: string | undefined): number {
  if (poa === 'Y' || poa === 'W' || poa === 'y' || poa === 'w') return poaAnswers.present;
  if (poa === 'N' || poa === 'U' || poa === 'n' || poa === 'u') return poaAnswers.notPresent;
  return poaAnswers.unusable;
}
