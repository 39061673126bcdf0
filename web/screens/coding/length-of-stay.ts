import { daysBetween, parseIsoDate } from '../../../src/base/index.ts';
import type { AbstractJson } from '../../../src/server/contract.ts';

/** Days of the stay, from the dates where both are known (same-day stays count 1), else as stated. */
export function lengthOfStay(abstract: AbstractJson): number | undefined {
  const from = parseIsoDate(abstract.admissionDate ?? '');
  const to = parseIsoDate(abstract.dischargeDate);
  return from && to ? Math.max(daysBetween(from, to), 1) : abstract.lengthOfStay;
}
