import { isoDate, type Source } from '../../base/index.ts';
import type { EffectivePeriod } from './edit.ts';

/** A place in the ICD-10-CM Official Guidelines for Coding and Reporting, as written for fiscal year 2026. */
export const guideline = (section: string): Source => ({
  document: 'ICD-10-CM Official Guidelines for Coding and Reporting FY 2026',
  section,
  url: 'https://www.cdc.gov/nchs/icd/icd-10-cm/files.html',
});

/**
 * A place in the ICD-10-PCS Official Guidelines for Coding and Reporting. Their text was not at hand: the numbers are as publications on
 * the guidelines quote them, and every citation says so.
 */
export const procedureGuideline = (section: string): Source => ({
  document: 'ICD-10-PCS Official Guidelines for Coding and Reporting',
  section: `${section} (number from secondary sources, not checked against the FY 2026 text)`,
  url: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
});

/** Since ICD-10-CM and ICD-10-PCS are reported: discharges from 1 October 2015. */
export const icd10Era: EffectivePeriod = { from: isoDate('2015-10-01') };
