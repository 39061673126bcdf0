import type { Generated } from 'kysely';
import type { Json, Setting } from './chart-rows.ts';

/** A fact of the chart: a FHIR R4 resource and the columns it is searched by. */
export interface ChartResourceTable {
  readonly facility_id: Generated<string>;
  readonly type: string;
  readonly id: string;
  readonly version: Generated<number>;
  readonly source_key: string;
  readonly patient_id: string | null;
  readonly encounter_id: string | null;
  readonly tokens: Generated<readonly string[]>;
  readonly status: string | null;
  readonly date: Date | null;
  readonly name: string | null;
  readonly birth_date: string | null;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly said_at: Date;
  readonly message_id: string;
  readonly updated_at: Date;
}

/** An earlier version of a fact; the database writes it. */
export interface ChartResourceVersionTable {
  readonly facility_id: Generated<string>;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly said_at: Date;
  readonly message_id: string;
  readonly updated_at: Date;
}

/** One encounter; its id is also the id of the chart that coders open. */
export interface EncounterTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly patient_id: string;
  readonly visit_number: string | null;
  readonly visit_authority: string | null;
  readonly class: string | null;
  readonly setting: Setting;
  readonly stage: string;
  readonly admitted_at: Date | null;
  readonly discharged_at: Date | null;
  readonly admission_date: string | null;
  readonly discharge_date: string | null;
  readonly discharge_status: string | null;
  readonly service: string | null;
  readonly location: string | null;
  readonly attending: string | null;
  readonly said_at: Date;
  readonly updated_at: Date;
}

/** One version of a document. */
export interface DocumentTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly patient_id: string;
  readonly encounter_id: string | null;
  readonly number: string | null;
  readonly kind: string;
  readonly title: string;
  readonly author: string | null;
  readonly service_date: string | null;
  readonly written_at: Date | null;
  readonly stage: string;
  readonly version: Generated<number>;
  readonly relation: 'replaces' | 'appends' | 'transforms' | 'signs' | null;
  readonly relates_to: string | null;
  readonly replaced_by: string | null;
  readonly late_entry: Generated<boolean>;
  readonly content_type: string | null;
  readonly reading: 'read' | 'unread' | 'empty';
  readonly text: string | null;
  readonly said_at: Date;
  readonly updated_at: Date;
}

export interface DocumentSignatureTable {
  readonly facility_id: Generated<string>;
  readonly document_id: string;
  readonly signer: string;
  readonly role: 'author' | 'co-signer';
  readonly signed_at: Date;
}

/** By which numbers a filed patient is known, each under whoever assigns it. */
export interface FiledPatientNumberTable {
  readonly facility_id: Generated<string>;
  readonly authority: string;
  readonly number: string;
  readonly patient_id: string;
}
