/** Flags of the editor's code tables that its edits ask about (names as in the table file). */
export type MceFlag = (typeof mceFlags)[number];

export const mceFlags = [
  'adult',
  'bilateral',
  'biopsy',
  'clintrial',
  'csect',
  'delout',
  'diabtypeI',
  'ecodepdx',
  'female',
  'kidneyxp',
  'lcov',
  'lcov_artheartxp',
  'lcov_artheartxpa',
  'lcov_artheartxpb',
  'lcov_heartlungxp',
  'lcov_heartsys',
  'lcov_heartxp',
  'lcov_intxp',
  'lcov_kidneyxp',
  'lcov_liverxp',
  'lcov_lungxp',
  'lcov_lvrs',
  'lcov_pancreasxp',
  'los',
  'male',
  'manifestation',
  'maternity',
  'mdc08',
  'msp',
  'ncov12agele60',
  'ncov13a',
  'ncov13b',
  'ncov2',
  'ncov2agelt64',
  'ncov2agelt78',
  'ncov3',
  'ncov4',
  'ncov45',
  'ncov5',
  'ncov6',
  'ncov7',
  'ncov8',
  'ncov89',
  'ncov9',
  'ncov_z302',
  'newborn',
  'noncovered',
  'nonspecific',
  'or_indic',
  'pediatric',
  'qadm',
  'reqsdx',
  'unacceptable',
  'unspecified',
  'vagdel',
  'wrngproc',
] as const;

/** A code in one period with its flags. Dates are `yyyymmdd` numbers; both ends belong to the period. */
export interface MceCodeRow {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  /** Flags as the file names them; one that no edit asks about is carried and does nothing. */
  readonly flags: readonly string[];
}

export interface MceAgeRow {
  /** `Newborn`, `Pediatric`, `Maternity`, `Adult`. */
  readonly group: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface MceStatusRow {
  readonly status: number;
  readonly from: number;
  readonly to: number;
}

export type MceTableName = 'icd10Diagnoses' | 'icd10Procedures' | 'icd9Diagnoses' | 'icd9Procedures';

/** The editor's data, as its table file or a starter edition gives it, before compilation. */
export interface MceSource extends Readonly<Record<MceTableName, readonly MceCodeRow[]>> {
  /** `431` for v43.1. */
  readonly version: number;
  /** Last discharge date that the data know. */
  readonly terminationDate: number;
  /** The rows are a selection: a code without a row may well be valid. */
  readonly partial?: boolean;
  readonly ages: readonly MceAgeRow[];
  readonly statuses: readonly MceStatusRow[];
}

/** The first discharge date that the editor accepts (specification of the reference program, "Inputs and dates"). */
export const mceFirstDate = 19851001;
