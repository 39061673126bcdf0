import type { FiscalYearFigures } from './fiscal-year-figures.ts';
import type { HospitalProfile } from './hospital-profile.ts';

/** What is compared with the case's costs; all in dollars, after the transfer share. */
export interface OutlierBasis {
  readonly drg: number;
  readonly charges: number;
  readonly transferShare: number;
  readonly wageIndex: number;
  readonly geographicFactor: number;
  readonly operatingPayment: number;
  readonly capitalPayment: number;
}

export interface Outlier {
  readonly operating: number;
  readonly capital: number;
  /** Costs beyond which an outlier begins. */
  readonly threshold: number;
  readonly costs: number;
}

/** Burn DRGs, whose marginal factor is 90 percent (42 CFR 412.84). */
const burns: ReadonlySet<number> = new Set([927, 928, 929, 933, 934, 935]);

/** Cost outlier of a case (42 CFR 412.80, 412.84), split between operating and capital by their cost-to-charge ratios. */
export function costOutlier(profile: HospitalProfile, figures: FiscalYearFigures, basis: OutlierBasis): Outlier {
  const { operatingCostToCharge: operatingRatio = 0, capitalCostToCharge: capitalRatio = 0 } = profile;
  const none: Outlier = { operating: 0, capital: 0, threshold: 0, costs: 0 };
  const ratio = operatingRatio + capitalRatio;
  if (ratio <= 0) return none;
  const fixedLoss = figures.fixedLoss * basis.transferShare;
  const labor = basis.wageIndex > 1 ? figures.laborShare : 0.62;
  const operatingLoss =
    fixedLoss * (labor * basis.wageIndex + (1 - labor) * (profile.cola ?? 1)) * (operatingRatio / ratio);
  const capitalLoss = fixedLoss * basis.geographicFactor * (profile.capitalCola ?? 1) * (capitalRatio / ratio);
  const operatingThreshold = basis.operatingPayment + operatingLoss;
  const capitalThreshold = basis.capitalPayment + capitalLoss;
  const operatingCost = basis.charges * operatingRatio;
  const capitalCost = basis.charges * capitalRatio;
  const [threshold, costs] = [operatingThreshold + capitalThreshold, operatingCost + capitalCost];
  if (costs < threshold) return { ...none, threshold, costs };
  const marginal = burns.has(basis.drg) ? 0.9 : 0.8;
  return {
    operating: marginal * Math.max(0, operatingCost - operatingThreshold),
    capital: marginal * Math.max(0, capitalCost - capitalThreshold),
    threshold,
    costs,
  };
}
