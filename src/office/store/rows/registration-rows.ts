import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Json, Sensitivity } from './chart-rows.ts';

/** A name and what it is: `legal` (now), `former`, `maiden`, `alias`, `preferred`, `newborn` (temporary). */
export interface PatientName {
  readonly kind: 'legal' | 'former' | 'maiden' | 'alias' | 'preferred' | 'newborn';
  readonly given?: string;
  readonly middle?: string;
  readonly family: string;
  readonly suffix?: string;
}

export interface PatientAddress {
  readonly kind: 'home' | 'mailing' | 'temporary' | 'former';
  readonly lines: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

export interface PatientPhone {
  readonly kind: 'home' | 'mobile' | 'work' | 'other';
  readonly number: string;
}

/** Somebody around the patient: who pays, or whom to call. */
export interface RelatedPerson {
  readonly name: string;
  readonly relationship: string;
  readonly phone?: string;
  readonly address?: PatientAddress;
}

/** What registration knows of a person, without the Social Security number. */
export interface Demographics {
  readonly names: readonly PatientName[];
  readonly birthDate?: string;
  /** As claims need it (X12 DMG03, UB-04 form locator 11). */
  readonly administrativeSex: 'F' | 'M' | 'U';
  /** As recorded at birth, where it differs in use. */
  readonly birthSex?: 'F' | 'M' | 'U';
  /** In the patient's own words or as a code of the site. */
  readonly genderIdentity?: string;
  readonly maritalStatus?: string;
  readonly language?: string;
  readonly addresses: readonly PatientAddress[];
  readonly phones: readonly PatientPhone[];
  readonly email?: string;
  /** Primary care or referring physician, by name or provider number. */
  readonly physician?: string;
  readonly guarantor?: RelatedPerson;
  readonly emergencyContacts: readonly RelatedPerson[];
  readonly deceasedOn?: string;
}

export interface PatientTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly version: number;
  readonly enterprise_id: string;
  readonly body: Json<Demographics>;
  readonly ssn: string | null;
  readonly sensitivity: Generated<readonly Sensitivity[]>;
  readonly merged_into: string | null;
  readonly registered_at: Date;
  readonly registered_by: string;
  readonly updated_at: Date;
}

export interface PatientChangeTable {
  readonly facility_id: Generated<string>;
  readonly patient_id: string;
  readonly version: number;
  readonly path: string;
  readonly before: ColumnType<unknown, string | null, never>;
  readonly after: ColumnType<unknown, string | null, never>;
  readonly changed_at: Date;
  readonly changed_by: string;
  readonly origin: string;
}

export interface MrnTable {
  readonly facility_id: Generated<string>;
  readonly authority: string;
  readonly number: string;
  readonly patient_id: string;
  readonly assigned_at: Date;
  readonly retired_at: Date | null;
  readonly retired_by: string | null;
}

/** Who holds a policy. */
export interface Subscriber {
  readonly relationship: 'self' | 'spouse' | 'child' | 'other';
  readonly name?: string;
  readonly birthDate?: string;
}

export interface CoverageTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly patient_id: string;
  readonly place: number;
  readonly payer: string;
  readonly plan: string | null;
  readonly member_id: string | null;
  readonly group_number: string | null;
  readonly subscriber: Json<Subscriber>;
  readonly effective_from: string | null;
  readonly effective_to: string | null;
  readonly eligibility: 'eligible' | 'not-eligible' | 'unknown' | null;
  readonly eligibility_checked_on: string | null;
}

export interface PatientKeyTable {
  readonly facility_id: Generated<string>;
  readonly pass: string;
  readonly key: string;
  readonly patient_id: string;
}

export interface DuplicateCandidateTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly first_patient: string;
  readonly second_patient: string;
  readonly score: number;
  readonly verdict: 'link' | 'review';
  readonly configuration: string;
  readonly evidence: Json<unknown>;
  readonly found_at: Date;
  readonly stage: Generated<'open' | 'same' | 'different' | 'unsure'>;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
}

export interface PatientMergeTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly survivor_id: string;
  readonly retired_id: string;
  readonly reason: string;
  readonly origin: string;
  readonly merged_at: Date;
  readonly merged_by: string;
  readonly unmerged_at: Date | null;
  readonly unmerged_by: string | null;
  readonly unmerge_reason: string | null;
  readonly place: GeneratedAlways<number>;
}

export interface PatientMergeRowTable {
  readonly facility_id: Generated<string>;
  readonly merge_id: string;
  readonly table_name: string;
  readonly row_key: Json<unknown>;
}

/** Tables of registration (migration 0010). */
export interface RegistrationTables {
  readonly coverage: CoverageTable;
  readonly duplicate_candidate: DuplicateCandidateTable;
  readonly enterprise_patient: { readonly id: string; readonly created_at: Date };
  readonly mrn: MrnTable;
  readonly patient: PatientTable;
  readonly patient_change: PatientChangeTable;
  readonly patient_key: PatientKeyTable;
  readonly patient_merge: PatientMergeTable;
  readonly patient_merge_row: PatientMergeRowTable;
}
