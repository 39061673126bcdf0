import type { ReadChart } from './read-types.ts';

/**
 * Dates that contradict each other: one of the two is wrong, and which one is for the coder to say. A discharge before the admission is
 * left out, for it chooses every table; a birth after the admission is left out, for no age follows from it.
 */
export function datesInOrder(chart: ReadChart): ReadChart {
  const { birthDate, admissionDate, dischargeDate } = chart;
  const first = admissionDate ?? dischargeDate;
  const remarks: string[] = [];
  let kept = chart;
  if (admissionDate !== undefined && dischargeDate !== undefined && dischargeDate < admissionDate) {
    const { dischargeDate: _discharge, lengthOfStay: _stay, ...rest } = kept;
    kept = rest;
    remarks.push('The discharge is dated before the admission and is left out; enter it by hand.');
  }
  if (birthDate !== undefined && first !== undefined && birthDate > first) {
    const { birthDate: _birth, ...rest } = kept;
    kept = rest;
    remarks.push('The birth is dated after the admission and is left out; enter it by hand.');
  }
  return remarks.length === 0 ? chart : { ...kept, remarks: [...kept.remarks, ...remarks] };
}
