import type { Cents } from '../../../base/index.ts';

/** What a payment estimate needs to know of a hospital; the figures stand in its Medicare provider-specific file and cost report. */
export interface HospitalProfile {
  /** Labor market area: five digits of a CBSA, or two digits of a state's rural area, as in the wage index file. */
  readonly area: string;
  /** Reclassified into the area (42 CFR 412.230): the area's index for such hospitals applies. */
  readonly reclassified?: boolean;
  /** Wage index to use instead of the file's (rural floor, frontier floor, transition). */
  readonly wageIndex?: number;
  readonly submitsQualityData: boolean;
  readonly meaningfulEhrUser: boolean;
  /** Cost-of-living adjustment, Alaska and Hawaii; 1 elsewhere. */
  readonly cola?: number;
  readonly capitalCola?: number;
  readonly urban: boolean;
  readonly beds: number;
  readonly ruralReferralCenter?: boolean;
  /** SSI fraction plus Medicaid fraction, 0 to 2 (42 CFR 412.106(b)); 0.3 is 30 percent. */
  readonly disproportionatePatientPercentage?: number;
  /** Residents to beds (42 CFR 412.105(a)). */
  readonly residentsToBeds?: number;
  /** Residents to average daily census (42 CFR 412.322). */
  readonly residentsToDailyCensus?: number;
  readonly uncompensatedCarePerClaim?: Cents;
  /** Cost-to-charge ratios; without them no outlier is computed. */
  readonly operatingCostToCharge?: number;
  readonly capitalCostToCharge?: number;
  /** Factors as CMS publishes them for the hospital: 1.0021 raises, 0.9970 lowers. */
  readonly valueBasedPurchasingFactor?: number;
  readonly readmissionsFactor?: number;
  /** In the worst quarter for hospital-acquired conditions: total less one percent (42 CFR 412.172). */
  readonly hacReduction?: boolean;
}
