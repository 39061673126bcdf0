import type { IsoDate } from '../../base/index.ts';
import type { CodeSystem } from './code.ts';

/** Whence a part of an edition came. */
export interface EditionSource {
  /** File name as the publisher gives it (inside its archive, `archive.zip/inner.txt`). */
  readonly file: string;
  readonly publisher: string;
  readonly sha256: string;
  /** What the file gave: `codes`, `notes`, `index`, `poa-exempt`, `ms-drg` … */
  readonly part: string;
  readonly rows: number;
}

/** Identity of an edition: a code system as in force from a day to a day (open end: until a later edition begins). */
export interface EditionInfo {
  readonly system: CodeSystem;
  /** Short name people use: `FY2026`, `FY2026-April`, `starter`. */
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly codes: number;
  readonly billable: number;
  /** True for the hand-written starter edition, which must be named as such wherever it answers. */
  readonly starter: boolean;
  readonly sources: readonly EditionSource[];
}

/** One code of an edition. */
export interface CodeRow {
  readonly system: CodeSystem;
  /** Canonical form, no dot. */
  readonly code: string;
  /** As people read it, with dot. */
  readonly display: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Valid for claims on its own ("billable"); a header is not. */
  readonly billable: boolean;
  /** Days between which the row is valid within its edition, where the list says so (bring-your-own lists, HCPCS). */
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** Frozen look-ups over the codes of one edition. Rows are numbered in the publisher's (tabular) order. */
export interface CodeTable {
  readonly info: EditionInfo;
  readonly size: number;
  /** Row number of a canonical code, or -1. */
  indexOf(code: string): number;
  row(index: number): CodeRow;
  /** Row of a canonical code, or undefined. */
  find(code: string): CodeRow | undefined;
  /** Billable test without building a row. */
  isBillable(index: number): boolean;
  /** Row number of the header above, or -1. */
  parentOf(index: number): number;
  /** Row numbers directly below. */
  childrenOf(index: number): readonly number[];
}
