import { type Parsed, type Problem, parsed, refused } from '../../../base/index.ts';
import type { HospitalProfile } from './hospital-profile.ts';

type Check = (value: unknown) => string | undefined;

const truth: Check = (value) => (typeof value === 'boolean' ? undefined : 'true or false');
const number =
  (least: number, most: number, whole = false): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))
      ? undefined
      : `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;

/** Every field with what it must be; ranges are wide enough for any hospital and narrow enough to catch percent for fraction. */
const fields: Readonly<Record<keyof HospitalProfile, Check>> = {
  area: (value) =>
    typeof value === 'string' && /^\d{2}(?:\d{3})?$/.test(value)
      ? undefined
      : 'five digits of a CBSA, or two of a state’s rural area',
  submitsQualityData: truth,
  meaningfulEhrUser: truth,
  urban: truth,
  beds: number(1, 5000, true),
  reclassified: truth,
  wageIndex: number(0.1, 3),
  cola: number(1, 1.5),
  capitalCola: number(1, 1.5),
  ruralReferralCenter: truth,
  disproportionatePatientPercentage: number(0, 2),
  residentsToBeds: number(0, 5),
  residentsToDailyCensus: number(0, 5),
  uncompensatedCarePerClaim: number(0, 10_000_000, true),
  operatingCostToCharge: number(0, 3),
  capitalCostToCharge: number(0, 3),
  valueBasedPurchasingFactor: number(0.9, 1.1),
  readmissionsFactor: number(0.9, 1),
  hacReduction: truth,
};
const needed: readonly string[] = ['area', 'submitsQualityData', 'meaningfulEhrUser', 'urban', 'beds'];

/** Reads a hospital profile from JSON: every problem at once, each naming its field. Fractions are numbers (0.25), money is whole cents. */
export function parseHospitalProfile(json: unknown): Parsed<HospitalProfile> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refused({ path: '', message: 'A hospital profile is a JSON object.' });
  const given = new Map<string, unknown>(Object.entries(json));
  const problems: Problem[] = needed
    .filter((field) => !given.has(field))
    .map((field) => ({ path: `/${field}`, message: `${field} is missing.` }));
  const checks = new Map<string, Check>(Object.entries(fields));
  for (const [field, value] of given) {
    const check = checks.get(field);
    const wanted = check?.(value);
    if (!check)
      problems.push({ path: `/${field.slice(0, 40)}`, message: 'There is no such field in a hospital profile.' });
    else if (wanted) problems.push({ path: `/${field}`, message: `${field} must be ${wanted}.` });
  }
  return problems.length > 0 ? refused(...problems) : parsed(Object.fromEntries(given) as unknown as HospitalProfile);
}
