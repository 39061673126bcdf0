import { type IsoDate, isoDate } from '../../base/index.ts';

/** A fiscal year of the code sets: in force from 1 October of the calendar year before (ICD-10-CM Official Guidelines, title page). */
export interface FiscalYear {
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
}

/**
 * The fiscal year a file says it is of: its `<version>` (`2026`, or the day it was made, `2025-08-09`, which names the year then in force).
 * Undefined when it says neither.
 */
export function fiscalYearOf(version: string): FiscalYear | undefined {
  const match = /^(20\d\d)(?:-(\d\d)-\d\d)?$/.exec(version.trim());
  if (!match) return undefined;
  const year = Number(match[1]) + (match[2] !== undefined && Number(match[2]) >= 10 ? 1 : 0);
  return { edition: `FY${year}`, effectiveFrom: isoDate(`${year - 1}-10-01`) };
}
