import type { Generated } from 'kysely';

/** The site a database belongs to; one row. */
export interface SiteTable {
  readonly id: Generated<string>;
  readonly created_at: Generated<Date>;
}

/** A hospital, clinic or practice. Every table with patients carries its id. */
export interface FacilityTable {
  readonly id: string;
  readonly name: string;
  readonly demonstration: Generated<boolean>;
  readonly created_at: Date;
}
