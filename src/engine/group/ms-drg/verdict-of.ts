import { type ClaimState, poaAnswers } from './claim/claim-state.ts';
import type { Grouping } from './grouping/group-once.ts';
import { isOperatingRoom } from './marking/operating-room.ts';
import { severityFlag } from './marking/severity-flag.ts';
import type {
  DiagnosisMark,
  HacMark,
  HacStatus,
  Impact,
  MsDrgVerdict,
  PoaError,
  ProcedureMark,
  SeverityFlag,
} from './ms-drg-verdict.ts';
import { findCode } from './tables/code-keys.ts';

export type SeverityFlags = readonly SeverityFlag[];

const impacts: readonly Impact[] = ['NONE', 'INITIAL', 'FINAL', 'BOTH'];
const noFlags: SeverityFlags = [];
const noMarks: readonly HacMark[] = [];
const noHacs: readonly number[] = [];
const hac11: readonly HacMark[] = [{ hac: 11, status: 'NOT_ON_HAC_LIST' }];

export function isListedMet(listed: readonly HacMark[] | undefined): boolean {
  if (!listed) return false;
  for (const { status } of listed) if (status === 'HAC_CRITERIA_MET') return true;
  return false;
}

/** Flags of all secondary diagnoses, by position. */
export function severityFlags(state: ClaimState, final: boolean, ungroupable: boolean): SeverityFlags {
  const { dx } = state;
  if (dx.count === 0) return noFlags;
  const flags: SeverityFlag[] = [];
  for (let i = 0; i < dx.count; i += 1)
    flags.push(severityFlag(state, i, final && isListedMet(dx.listed[i]), ungroupable));
  return flags;
}

interface Ends {
  readonly initial: Grouping;
  readonly final: Grouping;
  readonly pdxImpact: number;
  readonly initialFlags: SeverityFlags | undefined;
  readonly finalFlags: SeverityFlags | undefined;
}

/** Puts the verdict together from the state (specification 7.5). */
export function verdictOf(state: ClaimState, ends: Ends): MsDrgVerdict {
  const { initial, final } = ends;
  const hacCount = countHacs(state);
  return {
    initial: initial.result,
    final: final.result,
    admitFlag: admitFlag(state),
    hacStatus: hacStatus(state, hacCount, initial.result.drg, final.result.drg),
    hacCount,
    principalDiagnosis: principalMark(state, ends.pdxImpact),
    secondaryDiagnoses: secondaryMarks(state, ends),
    procedures: procedureMarks(state),
  };
}

function admitFlag(state: ClaimState): MsDrgVerdict['admitFlag'] {
  const { claim, tables } = state;
  if (!claim.admittingDiagnosis) return 'DX_NOT_GIVEN';
  const row = findCode(tables.shared.dxKeys, claim.admittingDiagnosis);
  return row >= 0 && tables.isRecognized(tables.dxColumn[row] ?? 0) ? 'DX_VALID' : 'DX_INVALID';
}

function countHacs(state: ClaimState): number {
  if (!state.hasHacs) return 0;
  // One bit per condition; there are 14.
  let met = 0;
  for (let i = 0; i < state.dx.count; i += 1)
    for (const { hac, status } of state.dx.listed[i] ?? noMarks) if (status === 'HAC_CRITERIA_MET') met |= 1 << hac;
  let count = 0;
  for (; met !== 0; met &= met - 1) count += 1;
  return count;
}

function hacStatus(state: ClaimState, count: number, initial: number, final: number): HacStatus {
  if (state.claim.poaReporting === 'exempt' || count === 0) return 'NOT_APPLICABLE';
  if (initial === final) return 'FINAL_DRG_NO_CHANGE';
  return final === 999 ? 'FINAL_DRG_UNGROUPABLE' : 'FINAL_DRG_CHANGES';
}

function principalMark(state: ClaimState, impact: number): DiagnosisMark {
  const { dx, tables, claim } = state;
  let hacs = noMarks;
  if (state.hasHacs && tables.isHac11Principal(state.pdxProfile))
    for (let i = 0; i < dx.count; i += 1)
      for (const { hac, status } of dx.listed[i] ?? noMarks)
        if (hac === 11 && status === 'HAC_CRITERIA_MET') hacs = hac11;
  return {
    code: claim.principalDiagnosis?.code ?? null,
    recognized: state.pdxRecognized,
    impact: impacts[impact] ?? 'NONE',
    initialSeverity: 'NEITHER',
    finalSeverity: 'NEITHER',
    poaError: 'POA_NOT_CHECKED',
    hacs,
  };
}

function secondaryMarks(state: ClaimState, { initialFlags, finalFlags }: Ends): readonly DiagnosisMark[] {
  const { dx, tables } = state;
  const marks: DiagnosisMark[] = [];
  for (let i = 0; i < dx.count; i += 1) {
    marks.push({
      code: dx.codes[i] ?? '',
      recognized: tables.isRecognized(dx.profiles[i] ?? 0),
      impact: impacts[dx.impact[i] ?? 0] ?? 'NONE',
      initialSeverity: initialFlags?.[i] ?? 'NEITHER',
      finalSeverity: finalFlags?.[i] ?? 'NEITHER',
      poaError: dx.candidates[i] && initialFlags ? poaError(state, i) : 'POA_NOT_CHECKED',
      hacs: dx.listed[i] ?? noMarks,
    });
  }
  return marks;
}

function poaError(state: ClaimState, position: number): PoaError {
  if (state.claim.poaReporting === 'exempt') return 'HOSPITAL_EXEMPT';
  const answer = state.dx.poa[position];
  if (answer === poaAnswers.present) return 'POA_RECOGNIZED_YES_POA';
  return answer === poaAnswers.notPresent ? 'POA_RECOGNIZED_NOT_POA' : 'POA_NOT_RECOGNIZED';
}

function procedureMarks(state: ClaimState): readonly ProcedureMark[] {
  const { px } = state;
  const marks: ProcedureMark[] = [];
  for (let i = 0; i < px.count; i += 1) {
    marks.push({
      code: px.codes[i] ?? '',
      recognized: (px.operands[i]?.length ?? 0) > 0,
      impact: impacts[px.impact[i] ?? 0] ?? 'NONE',
      operatingRoom: isOperatingRoom(state, i),
      hacs: px.hacs[i] ?? noHacs,
    });
  }
  return marks;
}
