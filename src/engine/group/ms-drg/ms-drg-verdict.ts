/** Labels of the reference program, as its output names them. */
export type MsDrgReturnCode =
  | 'OK'
  | 'DX_CANNOT_BE_PDX'
  | 'INVALID_SEX'
  | 'INVALID_DISCHARGE_STATUS'
  | 'INVALID_PDX'
  | 'HAC_MISSING_ONE_POA'
  | 'HAC_STATUS_INVALID_POA_N_OR_U'
  | 'HAC_STATUS_INVALID_POA_INVALID_OR_1'
  | 'HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W'
  /** Ours: no formula of the list is true. The official tables are exhaustive; the starter edition is not. */
  | 'NO_FORMULA_MATCHES';
export type MsDrgType = 'SURGICAL' | 'MEDICAL' | 'NONE';
export type Level = 'MCC' | 'CC' | 'NON_CC';
export type Impact = 'NONE' | 'INITIAL' | 'FINAL' | 'BOTH';
export type SeverityFlag =
  | 'MCC'
  | 'CC'
  | 'NEITHER'
  | 'MCC_EXCLUDED'
  | 'CC_EXCLUDED'
  | 'MCC_EXCLUDED_BY_DRG_LOGIC'
  | 'CC_EXCLUDED_BY_DRG_LOGIC';
export type PoaError =
  | 'POA_NOT_CHECKED'
  | 'HOSPITAL_EXEMPT'
  | 'POA_RECOGNIZED_YES_POA'
  | 'POA_RECOGNIZED_NOT_POA'
  | 'POA_NOT_RECOGNIZED';
export type HacCodeStatus =
  | 'NOT_ON_HAC_LIST'
  | 'HAC_NOT_APPLICABLE_EXEMPT'
  | 'HAC_CRITERIA_NOT_MET'
  | 'HAC_CRITERIA_MET'
  | 'HAC_NOT_APPLICABLE_EXCLUSION';
export type HacStatus = 'NOT_APPLICABLE' | 'FINAL_DRG_NO_CHANGE' | 'FINAL_DRG_UNGROUPABLE' | 'FINAL_DRG_CHANGES';

/** One grouping of a claim: initial (all POA ignored) or final (hospital-acquired conditions left out of the severity). */
export interface DrgResult {
  readonly drg: number;
  /** As reported: the MDC of the principal diagnosis, or the one the claim was rerouted to; 0 when ungroupable. */
  readonly mdc: number;
  readonly baseDrg: number;
  readonly returnCode: MsDrgReturnCode;
  readonly type: MsDrgType;
  /** Level of the claim under the formula that decided. */
  readonly severity: Level | 'NONE';
  /** Level that the deciding formula asked for and found. */
  readonly sdxSeverity: Level;
}

export interface HacMark {
  readonly hac: number;
  readonly status: HacCodeStatus;
}

/** What the grouper found of one diagnosis, in the order of the claim. */
export interface DiagnosisMark {
  /** As given; null for an absent principal diagnosis. */
  readonly code: string | null;
  readonly recognized: boolean;
  /** In which of the two groupings the DRG rests on this code. */
  readonly impact: Impact;
  readonly initialSeverity: SeverityFlag;
  readonly finalSeverity: SeverityFlag;
  readonly poaError: PoaError;
  readonly hacs: readonly HacMark[];
}
export interface ProcedureMark {
  readonly code: string;
  readonly recognized: boolean;
  readonly impact: Impact;
  readonly operatingRoom: boolean;
  /** Hospital-acquired conditions whose criteria this procedure helped to meet. */
  readonly hacs: readonly number[];
}

/** The grouper's verdict on a claim in one version. */
export interface MsDrgVerdict {
  readonly initial: DrgResult;
  readonly final: DrgResult;
  readonly admitFlag: 'DX_VALID' | 'DX_INVALID' | 'DX_NOT_GIVEN';
  readonly hacStatus: HacStatus;
  readonly hacCount: number;
  readonly principalDiagnosis: DiagnosisMark;
  readonly secondaryDiagnoses: readonly DiagnosisMark[];
  readonly procedures: readonly ProcedureMark[];
}
