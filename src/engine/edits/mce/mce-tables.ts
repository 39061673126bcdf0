import type { MceFlagSet, MceLookups } from './mce-edit.ts';

/** One code table of the editor, opened. */
export interface MceCodeTable {
  readonly codes: number;
  /** Flags of a code on a day (`yyyymmdd`); `invalid` when no row covers it, `blank` for a field of blanks or zeros. */
  flagsOf(code: string, date: number): MceFlagSet;
  readonly bits: ReadonlyMap<string, number>;
  /** Flags that the table carries and no edit of this program asks about. */
  readonly unusedFlags: readonly string[];
}

/** The two tables of one version of the ICD, with the look-ups edits make in them. */
export interface MceIcdTables {
  readonly diagnoses: MceCodeTable;
  readonly procedures: MceCodeTable;
  readonly lookups: MceLookups;
}

/** The Medicare Code Editor's tables, frozen; one data version answers for every date it covers. */
export interface MceTables {
  readonly version: number;
  /** First and last discharge date, `yyyymmdd`. */
  readonly firstDate: number;
  readonly terminationDate: number;
  /** The tables hold a selection of codes; what they do not hold is not thereby invalid. */
  readonly partial: boolean;
  readonly icd9: MceIcdTables;
  readonly icd10: MceIcdTables;
}
