import type { IsoDate } from '../../base/index.ts';

/** One line of a conversion table: `code` came into force on `from` and took the place of `previous`. */
export interface CodeConversion {
  /** Empty where the previous code was deleted without a successor. */
  readonly code: string;
  readonly previous: readonly string[];
  readonly from: IsoDate;
  /** What the table calls the change; ICD-10-CM tables do not say. A new code may leave its predecessor valid. */
  readonly change?: ConversionChange;
}

export const conversionChanges = ['new', 'deleted', 'revised'] as const;
export type ConversionChange = (typeof conversionChanges)[number];

/** Frozen look-ups over a cumulative conversion table. Codes are canonical. */
export interface CodeConversions {
  readonly size: number;
  /** Lines in which the code is the new one. */
  into(code: string): readonly CodeConversion[];
  /** Lines in which the code is the old one: what replaced it. */
  outOf(code: string): readonly CodeConversion[];
}

/** A span of days in which a code stands in the installed editions. */
export interface CodeSpan {
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly billable: boolean;
  readonly title: string;
  readonly starter: boolean;
}

/** Life of a code over all installed editions. */
export interface CodeHistory {
  readonly code: string;
  /** Oldest first. */
  readonly spans: readonly CodeSpan[];
  readonly replaces: readonly CodeConversion[];
  readonly replacedBy: readonly CodeConversion[];
}
