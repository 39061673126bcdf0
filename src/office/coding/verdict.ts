import type { Finding, TraceStep } from '../../base/index.ts';
import type { Abstract } from '../../engine/abstract/index.ts';

/** The group of an abstract. Weight in ten-thousandths, stays in days. */
export interface DrgVerdict {
  readonly version: string;
  readonly drg: string;
  readonly title: string;
  readonly mdc: string;
  readonly mdcTitle: string;
  readonly type: 'SURGICAL' | 'MEDICAL' | 'NONE';
  readonly severity: string;
  readonly returnCode: string;
  readonly initialDrg: string;
  readonly weight?: number;
  readonly gmlos?: number;
  readonly amlos?: number;
  readonly postAcuteTransfer?: boolean;
}

/** What is true of one code of the abstract. */
export interface CodeMark {
  /** Path in the abstract, `/secondaryDiagnoses/2`. */
  readonly field: string;
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly valid: boolean;
  readonly severity?: string;
  readonly drivesDrg?: boolean;
  readonly operatingRoom?: boolean;
  readonly hac?: readonly string[];
  readonly poaExempt?: boolean;
}

/** Everything the tables say of an abstract: grouped, edited and proven. Recomputed whenever it is asked for. */
export interface Verdict {
  readonly drg?: DrgVerdict;
  /** Why there is no DRG. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
  readonly codes: readonly CodeMark[];
  readonly trace: readonly TraceStep[];
  readonly why: readonly string[];
  readonly editions: readonly string[];
}

/** Groups and edits an abstract with the tables that are loaded. Pure: the same abstract gives the same verdict. */
export type Judge = (abstract: Abstract) => Verdict;
