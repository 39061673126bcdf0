import { type IsoDate, isoDate, isWithin } from '../../../base/index.ts';

/** Figures of a fiscal year that stand in the final rule and in none of the pricer's files. */
export interface FiscalYearFigures {
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate;
  /** Capital standard federal rate, dollars. */
  readonly capitalRate: number;
  /** Fixed-loss amount of the cost outlier threshold, dollars. */
  readonly fixedLoss: number;
  /** Labor-related share where the wage index exceeds 1; 62 percent elsewhere by statute. */
  readonly laborShare: number;
}

/** FY 2026 IPPS final rule, addendum, tables 1A to 1D and the outlier threshold; one line a fiscal year. */
const years: readonly FiscalYearFigures[] = [
  {
    edition: 'FY2026',
    effectiveFrom: isoDate('2025-10-01'),
    effectiveTo: isoDate('2026-09-30'),
    capitalRate: 524.15,
    fixedLoss: 40397,
    laborShare: 0.66,
  },
];

/** The figures for a discharge date, or undefined: never those of a neighbouring year. */
export function figuresOn(date: IsoDate): FiscalYearFigures | undefined {
  return years.find(({ effectiveFrom, effectiveTo }) => isWithin(date, effectiveFrom, effectiveTo));
}
