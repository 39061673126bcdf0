import type { Generated } from 'kysely';

export interface CodingAssignmentTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly coder: string;
  readonly assigned_by: string;
  readonly assigned_at: Date;
  readonly until: Date;
}

/** Why a chart waits. */
export type PendingReason =
  | 'missing-document'
  | 'unsigned-document'
  | 'physician-query'
  | 'registration'
  | 'charges'
  | 'second-review'
  | 'other';

export interface PendingReasonTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly chart_id: string;
  readonly reason: PendingReason;
  readonly note: string | null;
  readonly noted_by: string;
  readonly noted_at: Date;
  readonly cleared_by: string | null;
  readonly cleared_at: Date | null;
}
