import type { HospitalProfile } from './hospital-profile.ts';

/** Operating indirect medical education factor (42 CFR 412.105(d)). */
export function operatingIme({ residentsToBeds = 0 }: HospitalProfile): number {
  return 1.35 * ((1 + residentsToBeds) ** 0.405 - 1);
}

/** Operating disproportionate share percentage (42 CFR 412.106(d)(2)); of it 25 percent is paid since fiscal year 2014. */
export function operatingDsh(profile: HospitalProfile): number {
  const { disproportionatePatientPercentage: share = 0, urban, beds, ruralReferralCenter } = profile;
  if (share < 0.15) return 0;
  const factor = share < 0.202 ? (share - 0.15) * 0.65 + 0.025 : (share - 0.202) * 0.825 + 0.0588;
  const capped = !ruralReferralCenter && beds < (urban ? 100 : 500);
  return capped ? Math.min(0.12, factor) : factor;
}

/** Capital disproportionate share factor, urban hospitals of 100 beds or more (42 CFR 412.320). */
export function capitalDsh({ disproportionatePatientPercentage: share = 0, urban, beds }: HospitalProfile): number {
  return urban && beds >= 100 ? Math.exp(0.2025 * share) - 1 : 0;
}

/** Capital teaching factor; the ratio counts up to 1.5 (42 CFR 412.322). */
export function capitalIme({ residentsToDailyCensus = 0 }: HospitalProfile): number {
  return Math.exp(0.2822 * Math.min(1.5, residentsToDailyCensus)) - 1;
}

/** Geographic adjustment factor of the capital rate, four decimals (42 CFR 412.316). */
export function geographicFactor(wageIndex: number): number {
  return Math.round(wageIndex ** 0.6848 * 10_000) / 10_000;
}
