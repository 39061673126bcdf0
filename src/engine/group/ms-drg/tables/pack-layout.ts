import type { FormulaRow, HacFormulaRow, TitleRow } from './ms-drg-source.ts';
import type { MsDrgVersion } from './ms-drg-version.ts';

/** Raised whenever the layout changes; a pack of another layout is compiled again. */
export const msDrgPackFormat = 1;

/** Numbers per row of section `dx.profiles`: everything a version knows of a diagnosis, exclusions apart. */
export const dxProfileFields = {
  recognized: 0,
  mdc: 1,
  severity: 2,
  operands: 3,
  hacOperands: 4,
  categoryOperands: 5,
  hacList: 6,
  maleMdc: 7,
  femaleMdc: 8,
} as const;
export const dxProfileWidth = 9;
/** Numbers per row of section `px.profiles`: pattern, list of clusters. */
export const pxProfileWidth = 2;

/** A candidate list for hospital-acquired conditions: its numbers, and which of them stand on the list name `hac06_show` (3.4). */
export interface HacList {
  readonly hacs: readonly number[];
  readonly showOnly: readonly boolean[];
}

/** The small tables of a pack, kept as JSON in its header. Pattern and list 0 are empty. */
export interface MsDrgPackHeader {
  readonly kind: 'ms-drg';
  readonly format: number;
  readonly versions: readonly MsDrgVersion[];
  readonly names: readonly string[];
  /** Operand numbers (positions in `names`) per pattern. */
  readonly diagnosisPatterns: readonly (readonly number[])[];
  readonly procedurePatterns: readonly (readonly number[])[];
  readonly hacLists: readonly HacList[];
  readonly formulas: readonly FormulaRow[];
  readonly hacFormulas: readonly HacFormulaRow[];
  readonly titles: readonly TitleRow[];
}
