/** Edit labels of the reference program, as `counts` and the per-code lists name them. */
export type MceLabel =
  | 'INVALID_ADMIT_DX'
  | 'INVALID_CODE'
  | 'INVALID_SEX'
  | 'INVALID_DISCHARGE_STATUS'
  | 'INVALID_AGE'
  | 'E_CODE_AS_PDX'
  | 'MANIFESTATION_AS_PDX'
  | 'REQUIRES_SDX'
  | 'UNACCEPTABLE_PDX'
  | 'NONSPECIFIC_PDX'
  | 'QUESTIONABLE_ADMISSION'
  | 'AGE_CONFLICT'
  | 'SEX_CONFLICT'
  | 'WRONG_PROCEDURE_PERFORMED'
  | 'MEDICARE_IS_SECONDARY_PAYER'
  | 'UNSPECIFIED'
  | 'DUPLICATE_OF_PDX'
  | 'NONSPECIFIC_OR'
  | 'OPEN_BIOPSY'
  | 'INCONSISTENT_WITH_LENGTH_OF_STAY'
  | 'NON_COVERED'
  | 'LIMITED_COVERAGE'
  | `LIMITED_COVERAGE_${MceTransplant}`
  | 'BILATERAL'
  | 'QUESTIONABLE_OBSTETRIC_ADMISSION';

export type MceTransplant =
  | 'LVRS'
  | 'LUNG_TRANSPLANT'
  | 'COMBINATION_HEART_LUNG_TRANSPLANT'
  | 'HEART_TRANSPLANT'
  | 'HEART_IMPLANT'
  | 'INTESTINE_MULTI_VISCERAL_TRANSPLANT'
  | 'LIVER_TRANSPLANT'
  | 'KIDNEY_TRANSPLANT'
  | 'PANCREAS_TRANSPLANT'
  | 'ARTIFICIAL_HEART';

/** Which classes of edit a claim met; or that its discharge date could not be edited at all. */
export type MceEditType = 'NONE' | 'PREPAYMENT' | 'POSTPAYMENT' | 'BOTH' | 'INVALID_DISCHARGE_DATE';

/** Group of an age conflict. */
export type MceAgeGroup = 'NEWBORN' | 'PEDIATRIC' | 'MATERNITY' | 'ADULT';

/** The edits of one code, in the order in which the rules run; each edit once. */
export interface MceCodeEdits {
  readonly code: string;
  readonly edits: readonly MceLabel[];
  /** Present on a diagnosis with an age conflict. */
  readonly age?: MceAgeGroup;
}

/** Verdict of the Medicare Code Editor, in the shape and with the labels that the reference program's output uses. */
export interface MceResult {
  /** Data version: `431` for v43.1, for every date. */
  readonly version: number;
  readonly editType: MceEditType;
  /** Firings per edit, labels in alphabetical order; edits that did not fire are absent. */
  readonly counts: Readonly<Partial<Record<MceLabel, number>>>;
  /** Edits of the admitting diagnosis, or null when it has none. */
  readonly admit: readonly MceLabel[] | null;
  readonly dx: readonly MceCodeEdits[];
  readonly px: readonly MceCodeEdits[];
}
