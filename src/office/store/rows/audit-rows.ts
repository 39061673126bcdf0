/** One event of the audit log. Rows come in by `audit_append` only and never change. */
export interface AuditEventTable {
  readonly chain: number;
  readonly seq: number;
  readonly at: Date;
  readonly facility_id: string;
  readonly actor: string;
  readonly session: string;
  readonly purpose: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly patient_ids: readonly string[];
  readonly encounter_ids: readonly string[];
  readonly outcome: 'done' | 'denied' | 'failed';
  readonly reason: string | null;
  readonly request: string | null;
  readonly flags: readonly string[];
  readonly transaction: number;
  readonly hash: Buffer;
}

/** The end of one chain of the audit log. */
export interface AuditHeadTable {
  readonly chain: number;
  readonly seq: number;
  readonly hash: Buffer;
}
