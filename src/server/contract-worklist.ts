/** Shapes of the coding worklist under /api; part of contract.ts. */

export type PendingReasonJson =
  | 'missing-document'
  | 'unsigned-document'
  | 'physician-query'
  | 'registration'
  | 'charges'
  | 'second-review'
  | 'other';

export interface WorklistLineAnswer {
  readonly chartId: string;
  readonly stage: 'uncoded' | 'in-progress' | 'final-coded';
  readonly service?: string;
  readonly payer?: string;
  readonly dischargeDate?: string;
  readonly drg?: string;
  readonly owner?: string;
  readonly ownedUntil?: string;
  readonly pending: readonly PendingReasonJson[];
  readonly openQueries: number;
  readonly lateDocuments: number;
  readonly unbilledCents: number;
  readonly sensitive: boolean;
}

/** GET /api/worklist?owner=&stage=&setting=&service=&payer=&olderThan=&pending=&openQueries=&limit=&offset= */
export interface WorklistAnswer {
  readonly total: number;
  readonly lines: readonly WorklistLineAnswer[];
}

/** POST /api/worklist/next → the chart taken, or none */
export interface PulledAnswer {
  readonly chartId?: string;
}
