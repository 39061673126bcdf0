import type { MsDrgVersion } from './ms-drg-version.ts';

/** Bit `i` stands for `MsDrgSource.versions[i]`. */
export type VersionSet = number;

export interface DiagnosisRow {
  readonly code: string;
  /** MDC when the code is the principal diagnosis; 0 for external causes. */
  readonly mdc: number;
  /** The code's own level as a secondary diagnosis: 0 MCC, 1 CC, 2 neither. */
  readonly severity: number;
  /** Pattern numbers; a number without a pattern is the empty set. */
  readonly operands: number;
  readonly hacOperands: number;
  readonly categoryOperands: number;
  readonly versions: VersionSet;
}
export interface ProcedureRow {
  readonly code: string;
  readonly operands: number;
  readonly versions: VersionSet;
}
export interface ProcedureClusterRow {
  readonly code: string;
  readonly clusters: readonly string[];
  readonly versions: VersionSet;
}
export interface ClusterRow {
  readonly id: string;
  readonly suppressionMdcs: readonly number[];
  /** The cluster exists when one code of each choice is on the claim. */
  readonly choices: readonly (readonly string[])[];
  readonly versions: VersionSet;
}
export interface PrincipalExclusionRow {
  readonly code: string;
  readonly group: number;
  readonly versions: VersionSet;
}
export interface SexMdcRow {
  readonly code: string;
  readonly male: number;
  readonly female: number;
  readonly versions: VersionSet;
}
export interface FormulaRow {
  readonly mdc: number;
  readonly drg: number;
  readonly baseDrg: number;
  readonly type: 'SURGICAL' | 'MEDICAL' | 'NONE';
  /** MDC whose list decides instead; 0 for none. */
  readonly rerouteMdc: number;
  readonly formula: string;
  /** Operands whose bearers do not count as CC or MCC under this formula. */
  readonly suppression: readonly string[];
  /** Rank in the list of the MDC by position of the version; -1 where the version does not have the formula. */
  readonly ranks: readonly number[];
}
export interface HacFormulaRow {
  readonly hac: number;
  readonly formula: string;
  readonly versions: VersionSet;
}
export interface HacCandidateRow {
  readonly code: string;
  readonly operands: readonly string[];
  readonly hacs: readonly number[];
  readonly versions: VersionSet;
}
export interface TitleRow {
  readonly kind: 'drg' | 'mdc' | 'base' | 'hac';
  readonly number: number;
  readonly title: string;
  readonly versions: VersionSet;
}

/**
 * The grouper's tables as neutral rows, whichever file they came from (MS-DRG Definitions Manual, Appendices A to I, in the form of the
 * grouper's own table file). Official and starter tables are compiled from this same shape.
 */
export interface MsDrgSource {
  readonly versions: readonly MsDrgVersion[];
  readonly diagnosisPatterns: ReadonlyMap<number, readonly string[]>;
  readonly procedurePatterns: ReadonlyMap<number, readonly string[]>;
  readonly diagnoses: readonly DiagnosisRow[];
  /** Also holds the cluster ids, whose operands the completed cluster has. */
  readonly procedures: readonly ProcedureRow[];
  readonly procedureClusters: readonly ProcedureClusterRow[];
  readonly clusters: readonly ClusterRow[];
  readonly exclusionGroups: ReadonlyMap<number, readonly string[]>;
  readonly principalExclusions: readonly PrincipalExclusionRow[];
  readonly sexMdcs: readonly SexMdcRow[];
  readonly formulas: readonly FormulaRow[];
  readonly hacFormulas: readonly HacFormulaRow[];
  readonly hacCandidates: readonly HacCandidateRow[];
  readonly titles: readonly TitleRow[];
}
