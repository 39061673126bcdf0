import type { Generated } from 'kysely';

/** An access in an emergency: opened with a reason, for a limited time, reviewed afterwards. */
export interface BreakGlassTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly actor: string;
  readonly subject_id: string;
  readonly reason: string;
  readonly opened_at: Date;
  readonly expires_at: Date;
  readonly reviewed_at: Date | null;
  readonly reviewed_by: string | null;
  readonly outcome: 'appropriate' | 'inappropriate' | 'escalated' | null;
  readonly review_note: string | null;
}
