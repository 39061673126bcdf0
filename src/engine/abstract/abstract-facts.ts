import { ageInYears, daysBetween } from '../../base/index.ts';
import type { Abstract } from './abstract.ts';

/** Completed years at admission (at discharge where no admission date is given); undefined when neither age nor birth date is known. */
export function ageAtAdmission(abstract: Abstract): number | undefined {
  if (abstract.age !== undefined) return abstract.age;
  return abstract.birthDate === undefined
    ? undefined
    : ageInYears(abstract.birthDate, abstract.admissionDate ?? abstract.dischargeDate);
}

/** Days of the stay; a stay that ends on its first day counts one (Medicare Claims Processing Manual, chapter 3, section 40.2.2). */
export function lengthOfStay(abstract: Abstract): number | undefined {
  if (abstract.lengthOfStay !== undefined) return abstract.lengthOfStay;
  if (abstract.admissionDate === undefined) return undefined;
  return Math.max(1, daysBetween(abstract.admissionDate, abstract.dischargeDate));
}
