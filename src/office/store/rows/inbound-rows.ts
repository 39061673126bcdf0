import type { Generated, GeneratedAlways } from 'kysely';

export type InboundFormat = 'hl7v2' | 'fhir' | 'c-cda' | 'text' | 'pdf' | 'unknown';
export type InboundStage = 'filed' | 'parked' | 'refused' | 'duplicate' | 'dismissed';

/** What came in at a door of the chart, and what became of it. */
export interface InboundMessageTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly source: string;
  readonly format: InboundFormat;
  readonly name: string | null;
  readonly event: string | null;
  readonly control_id: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly sent_at: Date | null;
  readonly received_at: Date;
  readonly stage: InboundStage;
  readonly reason: string | null;
  readonly path: string | null;
  readonly remarks: Generated<readonly string[]>;
  readonly duplicate_of: string | null;
  readonly patient_ids: Generated<readonly string[]>;
  readonly encounter_ids: Generated<readonly string[]>;
  readonly facts: Generated<number>;
  readonly attempt: Generated<number>;
  readonly worked_by: string | null;
  readonly worked_at: Date | null;
  readonly place: GeneratedAlways<number>;
}

/** A piece of the bytes; attempt 0 is as they came. */
export interface InboundPartTable {
  readonly facility_id: Generated<string>;
  readonly message_id: string;
  readonly attempt: number;
  readonly part: number;
  readonly packing: 'none' | 'deflate';
  readonly bytes: Buffer;
}

export interface InboundRepairTable {
  readonly facility_id: Generated<string>;
  readonly message_id: string;
  readonly attempt: number;
  readonly repaired_by: string;
  readonly repaired_at: Date;
  readonly note: string;
}
