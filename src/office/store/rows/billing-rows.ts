import type { Generated } from 'kysely';
import type { Json } from './chart-rows.ts';

/** A posted charge; `body` is the ChargeRow of engine/claim. */
export interface ChargeTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly id: string;
  readonly service_date: string;
  readonly cents: number;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly posted_by: string;
  readonly posted_at: Date;
}

/** A released claim; `body` is the Claim of engine/claim, `findings` the warnings that stood. */
export interface ClaimVersionTable {
  readonly facility_id: Generated<string>;
  readonly id: string;
  readonly chart_id: string;
  readonly form: 'institutional' | 'professional';
  readonly payer_id: string;
  readonly bill_type: string;
  readonly statement_from: string;
  readonly statement_through: string;
  readonly payer_control_number: string;
  readonly abstract_version: number;
  readonly total_cents: number;
  readonly sha256: string;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly findings: Json<readonly unknown[]>;
  readonly released_by: string;
  readonly released_at: Date;
}

/** A file of claims as it was written. */
export interface ClaimFileTable {
  readonly facility_id: Generated<string>;
  readonly control_number: number;
  readonly claim_ids: readonly string[];
  readonly x12: string;
  readonly written_by: string;
  readonly written_at: Date;
}

/** What every bill of the facility says; `body` is the BillSetting of office/billing. */
export interface BillSettingTable {
  readonly facility_id: Generated<string>;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly set_by: string;
  readonly set_at: Date;
}

/** What the bills of one chart say; `body` is the BillAccount of office/billing. */
export interface BillAccountTable {
  readonly facility_id: Generated<string>;
  readonly chart_id: string;
  readonly body: Json<Readonly<Record<string, unknown>>>;
  readonly set_by: string;
  readonly set_at: Date;
}
