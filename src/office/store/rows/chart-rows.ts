import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type Sex = 'M' | 'F' | 'U';
export type Setting = 'inpatient' | 'outpatient';

/** One chart: who, when and where, without its documents. */
export interface ChartRow {
  readonly id: string;
  readonly mrn: string;
  readonly patientName: string;
  readonly sex: Sex;
  readonly birthDate?: string;
  readonly age?: number;
  readonly setting: Setting;
  readonly service?: string;
  readonly admissionDate?: string;
  readonly dischargeDate?: string;
  readonly lengthOfStay?: number;
  /** UB-04 form locator 17. */
  readonly dischargeStatus?: string;
  readonly payer?: string;
  readonly poaReporting?: 'exempt' | 'non-exempt' | 'unknown';
  readonly documents: number;
  readonly origin: 'demonstration' | 'uploaded';
  /** The simple case that a newcomer is led to first. */
  readonly guided?: boolean;
  /** SHA-256 of the file the chart was read from. */
  readonly sourceSha256?: string;
  readonly addedAt?: string;
}

export interface DocumentSection {
  readonly heading?: string;
  /** Plain text, paragraphs separated by a blank line. */
  readonly text: string;
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface ChartDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly date?: string;
  readonly author?: string;
  readonly signed?: boolean;
  readonly sections: readonly DocumentSection[];
}

/** The documents of a chart, under the chart's id. */
export interface DocumentsRow {
  readonly documentList: readonly ChartDocument[];
  /** What the reader could not use, in words, without content. */
  readonly remarks: readonly string[];
}

/** Why a chart is masked in lists and opened with a reason only. `part-2`: 42 CFR Part 2; `psychotherapy`: 45 CFR 164.501. */
export type Sensitivity = 'employee' | 'vip' | 'part-2' | 'psychotherapy';

/** A jsonb column: an object comes out, text of it goes in. */
export type Json<T> = ColumnType<T, string, string>;

export interface ChartTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly body: Json<ChartRow>;
  readonly sensitivity: Generated<readonly Sensitivity[]>;
  readonly discharge_date: string | null;
  readonly source_sha256: string | null;
  readonly added_at: Date;
  readonly place: GeneratedAlways<number>;
}

export interface ChartDocumentTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly body: Json<DocumentsRow>;
}

export interface ChartSourceTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly bytes: Buffer;
}
