import type { Abstract } from './abstract.ts';

const order: readonly (keyof Abstract)[] = [
  'id',
  'mrn',
  'setting',
  'sex',
  'birthDate',
  'age',
  'admissionDate',
  'dischargeDate',
  'lengthOfStay',
  'dischargeStatus',
  'poaReporting',
  'payer',
  'admittingDiagnosis',
  'principalDiagnosis',
  'secondaryDiagnoses',
  'procedures',
];

/** The abstract as plain JSON data in the published order of fields; `parseAbstract` gives it back unchanged. */
export function formatAbstract(abstract: Abstract): Readonly<Record<string, unknown>> {
  return Object.fromEntries(order.filter((key) => abstract[key] !== undefined).map((key) => [key, abstract[key]]));
}
