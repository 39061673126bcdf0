import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from './chart-rows.ts';

export type CodingReviewStage = 'assigned' | 'submitted' | 'rebutted' | 'escalated' | 'closed';

export interface ReviewSampleTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly name: string;
  readonly method: 'random' | 'focused';
  readonly criteria: Json<Readonly<Record<string, string>>>;
  readonly population: number;
  readonly size: number;
  readonly seed: number;
  readonly blind: boolean;
  readonly drawn_by: string;
  readonly drawn_at: Date;
}

/** `abstract` is the auditor's, in the published shape of an abstract. */
export interface CodingReviewTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly sample_id: string;
  readonly chart_id: string;
  readonly coder: string;
  readonly coder_version: number;
  readonly auditor: string;
  readonly stage: CodingReviewStage;
  readonly version: number;
  readonly abstract: Json<Readonly<Record<string, unknown>>> | null;
  readonly coder_drg: string | null;
  readonly auditor_drg: string | null;
  readonly comment: string | null;
  readonly submitted_at: Date | null;
  readonly closed_at: Date | null;
}

export interface CodingReviewEventTable {
  readonly facility_id: Generated<string>;
  readonly review_id: string;
  readonly place: GeneratedAlways<number>;
  readonly event:
    | 'assigned'
    | 'saved'
    | 'submitted'
    | 'accepted'
    | 'rebutted'
    | 'upheld'
    | 'revised'
    | 'escalated'
    | 'closed';
  readonly by_whom: string;
  readonly at: Date;
  readonly note: string | null;
}

export interface EducationItemTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly review_id: string;
  readonly coder: string;
  readonly code: string;
  readonly mark: 'added' | 'removed' | 'resequenced' | 'poa-changed';
  readonly made_at: Date;
  readonly acknowledged_at: Date | null;
}
