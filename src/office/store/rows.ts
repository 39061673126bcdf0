/** What the store keeps, one row type per kind. They are the tables of the database that will take the place of the files. */

export type Sex = 'M' | 'F' | 'U';
export type Setting = 'inpatient' | 'outpatient';
export type Stage = 'uncoded' | 'in-progress' | 'final-coded';

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

export interface RowKinds {
  readonly chart: ChartRow;
  readonly 'chart-documents': DocumentsRow;
  readonly abstract: AbstractRow;
}
export type RowKind = keyof RowKinds;
export const rowKinds: readonly RowKind[] = ['chart', 'chart-documents', 'abstract'];

/** Reading handle inside `ctx.read` and `ctx.write`. An id that is not well-formed finds nothing. */
export interface Rows {
  get<K extends RowKind>(kind: K, id: string): Promise<RowKinds[K] | undefined>;
  list<K extends RowKind>(kind: K): Promise<ReadonlyMap<string, RowKinds[K]>>;
}

/** Writing handle inside `ctx.write`. What is put becomes visible and durable together, when the audit event is on disk. */
export interface WritableRows extends Rows {
  put<K extends RowKind>(kind: K, id: string, row: RowKinds[K]): void;
  /** Keeps the bytes a chart was read from, as they came. */
  keepSource(id: string, bytes: Uint8Array): void;
}

/** Rows that come with the program and cannot be changed, such as the demonstration charts. */
export type FixedRows = { readonly [K in RowKind]?: ReadonlyMap<string, RowKinds[K]> };

export const isRowId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);
