import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from './chart-rows.ts';

export type PhysicianQueryStage = 'draft' | 'open' | 'answered' | 'closed' | 'withdrawn';
export type PhysicianQueryOutcome = 'agreed' | 'disagreed' | 'undetermined' | 'no-answer';

/** What a provider answered: the option chosen, words of their own, or both; and the addendum they wrote to the chart. */
export interface PhysicianQueryAnswer {
  readonly option?: string;
  readonly text?: string;
  readonly addendum?: string;
  /** Who wrote the answer down, when it was given in person or by telephone. */
  readonly recordedBy?: string;
}

/** A physician query; `body` is the PhysicianQueryDraft of engine/physician-query. */
export interface PhysicianQueryTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly chart_id: string;
  readonly stage: PhysicianQueryStage;
  readonly version: number;
  readonly provider: string;
  readonly template: string | null;
  readonly template_version: number | null;
  readonly verbal: boolean;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly internal_note: string | null;
  readonly written_by: string;
  readonly written_at: Date;
  readonly sent_by: string | null;
  readonly sent_at: Date | null;
  readonly due_at: Date | null;
  readonly lint: Json<Readonly<Record<string, unknown>>> | null;
  readonly answer: Json<PhysicianQueryAnswer> | null;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly outcome: PhysicianQueryOutcome | null;
  readonly closed_by: string | null;
  readonly closed_at: Date | null;
  readonly drg_before: string | null;
  readonly drg_after: string | null;
}

export interface PhysicianQueryEventTable {
  readonly facility_id: Generated<string>;
  readonly query_id: string;
  readonly place: GeneratedAlways<number>;
  readonly event:
    | 'written'
    | 'revised'
    | 'sent'
    | 'seen'
    | 'reminded'
    | 'escalated'
    | 'answered'
    | 'closed'
    | 'withdrawn';
  readonly by_whom: string;
  readonly at: Date;
  readonly note: string | null;
}
