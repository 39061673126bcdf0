import type { ShareJson } from './contract-physician-query.ts';

/** Shapes of audit and peer review under /api; part of contract.ts. */

export interface AuditedCodeJson {
  readonly code: string;
  readonly kind: 'diagnosis' | 'procedure';
  readonly mark: 'kept' | 'resequenced' | 'poa-changed' | 'added' | 'removed';
  readonly coder?: number;
  readonly auditor?: number;
  readonly coderPoa?: 'Y' | 'N' | 'U' | 'W' | 'exempt';
  readonly auditorPoa?: 'Y' | 'N' | 'U' | 'W' | 'exempt';
}

export interface CodingReviewAnswer {
  readonly id: string;
  readonly chartId: string;
  readonly stage: 'assigned' | 'submitted' | 'rebutted' | 'escalated' | 'closed';
  readonly version: number;
  readonly coder?: string;
  readonly auditor: string;
  readonly blind: boolean;
  readonly comparison?: {
    readonly codes: readonly AuditedCodeJson[];
    readonly principalAgrees: boolean;
    readonly principalProcedureAgrees: boolean;
    readonly dischargeStatusAgrees: boolean;
  };
  readonly coderDrg?: string;
  readonly auditorDrg?: string;
  readonly comment?: string;
}

/** GET /api/reviews/:id */
export interface OpenReviewAnswer extends CodingReviewAnswer {
  readonly events: readonly {
    readonly event: string;
    readonly by: string;
    readonly at: string;
    readonly note?: string;
  }[];
}

export interface AuditAccuracyJson {
  readonly encounters: number;
  readonly codeOverCode: ShareJson;
  readonly recordOverRecord: ShareJson;
  readonly drg: ShareJson;
  readonly principalDiagnosis: ShareJson;
  readonly principalProcedure: ShareJson;
  readonly poa: ShareJson;
  readonly dischargeStatus: ShareJson;
  readonly errors: {
    readonly added: number;
    readonly removed: number;
    readonly resequenced: number;
    readonly poa: number;
  };
  readonly drgKappa: {
    readonly pairs: number;
    readonly agreement?: number;
    readonly kappa?: number;
    readonly low?: number;
    readonly high?: number;
  };
}

/** GET /api/reviews/scorecard?from=&to= */
export interface ScorecardAnswer {
  readonly all: AuditAccuracyJson;
  readonly coders: readonly { readonly coder: string; readonly accuracy: AuditAccuracyJson }[];
}

/** GET /api/education */
export interface EducationItemAnswer {
  readonly id: string;
  readonly reviewId: string;
  readonly code: string;
  readonly mark: 'added' | 'removed' | 'resequenced' | 'poa-changed';
  readonly acknowledged: boolean;
}
