import type { RankedFormula } from '../formula/formula-list.ts';
import type { MatchedAtom } from '../formula/formula-program.ts';
import type { HacMark } from '../ms-drg-verdict.ts';
import type { VersionTables } from '../tables/version-tables.ts';
import type { MsDrgClaim } from './ms-drg-claim.ts';

export type { MatchedAtom } from '../formula/formula-program.ts';

/** Marks that counting atoms leave on codes (specification 4.3). */
export const functionFlags = { significantTrauma: 1, notIncident: 2, vessel4: 4, stent4: 8, fusion: 16 } as const;
/** Impact as bits: set in the initial pass, set in the final pass. */
export const impactBits = { initial: 1, final: 2 } as const;
/** How a present-on-admission answer counts. */
export const poaAnswers = { present: 0, notPresent: 1, unusable: 2 } as const;

/** A secondary diagnosis that may be a hospital-acquired condition, one per number of its candidate list. */
export interface HacCandidate {
  readonly hac: number;
  readonly showOnly: boolean;
  status: HacMark['status'];
}

/** A formula found true, with what its evaluation collected. */
export interface Match {
  readonly ranked: RankedFormula;
  readonly atoms: readonly MatchedAtom[];
}

/** A cluster that the claim's procedures complete. */
export interface CompletedCluster {
  readonly cluster: number;
  readonly operands: readonly number[];
  /** Positions of the procedures that belong to it, in working order. */
  readonly members: readonly number[];
}

/** One code list of the claim as columns; positions are those of the claim, `order` is the working order (specification 3.1). */
export interface CodeColumns {
  count: number;
  codes: string[];
  order: Int32Array;
  profiles: Int32Array;
  impact: Uint8Array;
  flags: Uint8Array;
}

export interface DiagnosisColumns extends CodeColumns {
  severity: Uint8Array;
  poa: Uint8Array;
  excluded: Uint8Array;
  dead: Uint8Array;
  suppressed: Uint8Array;
  /** A met hospital-acquired condition that takes no part in the final severity. */
  leftOut: Uint8Array;
  candidates: (readonly HacCandidate[] | undefined)[];
  listed: (readonly HacMark[] | undefined)[];
}

export interface ProcedureColumns extends CodeColumns {
  /** Number of the operand pattern, and its operands. */
  patterns: Int32Array;
  operands: (readonly number[])[];
  /** Bit m: the own operands do not exist while grouping in MDC m. */
  suppression: Int32Array;
  hacs: (readonly number[] | undefined)[];
}

/**
 * Everything that is known of the claim at hand. One state per version is used over and over: nothing of a claim outlives the next call
 * of `prepareClaim`.
 */
export interface ClaimState {
  readonly tables: VersionTables;
  claim: MsDrgClaim;
  pdxProfile: number;
  pdxMdc: number;
  pdxRecognized: boolean;
  pdxFlags: number;
  sexConflict: boolean;
  hasHacs: boolean;
  onlyIncident: boolean;
  /** Set when a counting atom left marks on procedures. */
  procedureFlagsSet: boolean;
  readonly dx: DiagnosisColumns;
  readonly px: ProcedureColumns;
  clusters: readonly CompletedCluster[];
  readonly bag: Uint32Array;
  /** MDC the unprefixed region stands for; -1 when it is the same for all. */
  plainMdc: number;
  /** Discharge status as a number. */
  status: number;
  /** Level bit that every formula is to see, whatever the codes; 0 for none. Only `groupAtLevel` sets it. */
  forcedLevel: number;
  /** Level bit per suppression set, 0 while not computed. */
  readonly levels: Uint8Array;
  /** A bit per formula of the list at hand: those that the claim lets in. */
  readonly open: Int32Array;
}

const grow = (size: number): { readonly bytes: () => Uint8Array; readonly numbers: () => Int32Array } => ({
  bytes: () => new Uint8Array(size),
  numbers: () => new Int32Array(size),
});

/** A fresh state for a version. */
export function claimState(tables: VersionTables): ClaimState {
  return {
    tables,
    claim: { sex: 'U', dischargeStatus: '', poaReporting: 'unknown', secondaryDiagnoses: [], procedures: [] },
    pdxProfile: 0,
    pdxMdc: -1,
    pdxRecognized: false,
    pdxFlags: 0,
    sexConflict: false,
    hasHacs: false,
    onlyIncident: false,
    procedureFlagsSet: false,
    dx: diagnosisColumns(32),
    px: procedureColumns(32),
    clusters: [],
    bag: new Uint32Array(tables.words * 4),
    plainMdc: -1,
    status: 0,
    forcedLevel: 0,
    levels: new Uint8Array(256),
    open: new Int32Array(64),
  };
}

function codeColumns(size: number): CodeColumns {
  const { bytes, numbers } = grow(size);
  return { count: 0, codes: [], order: numbers(), profiles: numbers(), impact: bytes(), flags: bytes() };
}

function diagnosisColumns(size: number): DiagnosisColumns {
  const { bytes } = grow(size);
  return {
    ...codeColumns(size),
    severity: bytes(),
    poa: bytes(),
    excluded: bytes(),
    dead: bytes(),
    suppressed: bytes(),
    leftOut: bytes(),
    candidates: [],
    listed: [],
  };
}

function procedureColumns(size: number): ProcedureColumns {
  const { numbers } = grow(size);
  return { ...codeColumns(size), patterns: numbers(), operands: [], suppression: numbers(), hacs: [] };
}

/** Makes room for a claim's lists; there is no limit on the number of codes (specification 1.2). */
export function makeRoom(state: ClaimState, diagnoses: number, procedures: number): void {
  if (diagnoses > state.dx.order.length) Object.assign(state.dx, diagnosisColumns(diagnoses * 2));
  if (procedures > state.px.order.length) Object.assign(state.px, procedureColumns(procedures * 2));
  state.dx.count = diagnoses;
  state.px.count = procedures;
}
