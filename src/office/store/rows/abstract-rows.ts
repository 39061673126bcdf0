import type { Generated } from 'kysely';
import type { Json } from './chart-rows.ts';

export type Stage = 'uncoded' | 'in-progress' | 'final-coded';

/** An override of findings of the severity `error`: who finalised in spite of which, and why. */
export interface OverrideRow {
  readonly findings: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** A saved abstract, under the chart's id. */
export interface AbstractRow {
  /** Counts from 1; every change of the row adds one. */
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  /** The abstract in its published JSON shape (engine/abstract). */
  readonly abstract: Readonly<Record<string, unknown>>;
  readonly stage: Stage;
  /** The DRG as grouped when the row was written, for lists only. */
  readonly drg?: string;
  readonly override?: OverrideRow;
  /** The last time a final abstract was taken back into work. */
  readonly reopened?: { readonly reason: string; readonly by: string; readonly at: string };
}

/** The abstract of a chart as it stands. */
export interface AbstractTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly version: number;
  readonly stage: 'in-progress' | 'final-coded';
  readonly drg: string | null;
  readonly body: Json<AbstractRow>;
}

/** Every version as it was saved, with its verdict at that moment. Rows are added, never changed. */
export interface AbstractVersionTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly version: number;
  readonly body: Json<AbstractRow>;
  readonly proof: Json<unknown> | null;
  readonly saved_at: Date;
  readonly saved_by: string;
}
