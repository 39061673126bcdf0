import { isoDate, type Source } from '../../base/index.ts';
import type { EffectivePeriod } from './edit.ts';

/** A place in the ICD-10-CM Official Guidelines for Coding and Reporting, as written for fiscal year 2026. */
export const guideline = (section: string): Source => ({
  document: 'ICD-10-CM Official Guidelines for Coding and Reporting FY 2026',
  section,
  url: 'https://www.cdc.gov/nchs/icd/icd-10-cm/files.html',
});

/** Since ICD-10-CM and ICD-10-PCS are reported: discharges from 1 October 2015. */
export const icd10Era: EffectivePeriod = { from: isoDate('2015-10-01') };
