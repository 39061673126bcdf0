import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from './chart-rows.ts';

/** A policy as it was adopted; `body` is the published JSON of a completeness policy. */
export interface CompletenessPolicyTable {
  readonly facility_id: Generated<string>;
  readonly effective_from: string;
  readonly adopted_at: Date;
  readonly adopted_by: string;
  readonly body: Json<Readonly<Record<string, unknown>>>;
}

export interface DeficiencyDecisionTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly encounter_id: string;
  readonly deficiency_key: string;
  readonly decision: 'waived' | 'reassigned' | 'reopened';
  readonly provider: string | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_at: Date;
  readonly place: GeneratedAlways<number>;
}

export interface DeficiencyLetterTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly provider: string;
  readonly level: number;
  readonly title: string;
  readonly deficiency_keys: readonly string[];
  readonly issued_by: string;
  readonly issued_at: Date;
}
