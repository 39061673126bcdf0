import { type Cents, type IsoDate, type Parsed, parsed, refused } from '../../../base/index.ts';
import type { DrgWeight, DrgWeights } from '../weights/index.ts';
import { capitalDsh, capitalIme, geographicFactor, operatingDsh, operatingIme } from './adjustments.ts';
import { type FiscalYearFigures, figuresOn } from './fiscal-year-figures.ts';
import type { HospitalProfile } from './hospital-profile.ts';
import type { IppsList, StandardizedAmount, WageArea } from './ipps-rates.ts';
import { costOutlier } from './outlier.ts';
import { leftOut, type PaymentLine, paymentLine } from './payment-lines.ts';
import { type TransferRule, transferRule } from './transfer.ts';

/** The tables of one fiscal year that an estimate rests on. */
export interface IppsTables {
  readonly weights: DrgWeights;
  readonly rates: IppsList<StandardizedAmount>;
  readonly wageIndex: IppsList<WageArea>;
}

/** The case to be paid. */
export interface PaymentCase {
  readonly drg: number;
  readonly dischargeDate: IsoDate;
  /** Two characters, as on the claim. */
  readonly dischargeStatus: string;
  /** Covered days. */
  readonly lengthOfStay: number;
  /** Covered charges; without them no outlier is computed. */
  readonly coveredCharges?: Cents;
}

/** An estimate of what Medicare pays under the IPPS, line by line, with what it leaves out. */
export interface PaymentEstimate {
  readonly edition: string;
  readonly drg: DrgWeight;
  readonly wageIndex: number;
  readonly transfer: TransferRule;
  readonly lines: readonly PaymentLine[];
  readonly total: Cents;
  /** Costs beyond which the case is an outlier, where the hospital's ratios are given. */
  readonly outlierThreshold?: Cents;
  readonly leftOut: readonly string[];
}

interface Basis {
  readonly figures: FiscalYearFigures;
  readonly drg: DrgWeight;
  readonly wageIndex: number;
  readonly amount: StandardizedAmount;
}

/**
 * Estimates the IPPS payment of a case for a hospital (42 CFR part 412, subparts D, F, G and M). Answers problems instead where a table
 * does not cover the discharge date, the DRG or the area; never with the figures of another year.
 */
export function estimatePayment(
  tables: IppsTables,
  hospital: HospitalProfile,
  input: PaymentCase,
): Parsed<PaymentEstimate> {
  const basis = basisOf(tables, hospital, input);
  if (!basis.ok) return basis;
  const { figures, drg, wageIndex, amount } = basis.value;
  const transfer = transferRule(drg, input.dischargeStatus, input.lengthOfStay);
  const weight = (drg.weight / 10_000) * transfer.share;
  const operating = ((amount.labor / 100) * wageIndex + (amount.nonlabor / 100) * (hospital.cola ?? 1)) * weight;
  const ime = operating * operatingIme(hospital);
  const dsh = operating * operatingDsh(hospital) * 0.25;
  const care = (hospital.uncompensatedCarePerClaim ?? 0) / 100;
  const factor = geographicFactor(wageIndex);
  const capital = figures.capitalRate * factor * (hospital.capitalCola ?? 1) * weight;
  const [capitalShare, capitalTeaching] = [capital * capitalDsh(hospital), capital * capitalIme(hospital)];
  const outlier = costOutlier(hospital, figures, {
    drg: drg.drg,
    charges: (input.coveredCharges ?? 0) / 100,
    transferShare: transfer.share,
    wageIndex,
    geographicFactor: factor,
    operatingPayment: operating + ime + dsh + care,
    capitalPayment: capital + capitalShare + capitalTeaching,
  });
  const lines = [
    paymentLine('operating', operating),
    paymentLine('operating-ime', ime),
    paymentLine('operating-dsh', dsh),
    paymentLine('uncompensated-care', care),
    paymentLine('operating-outlier', outlier.operating),
    paymentLine('capital', capital),
    paymentLine('capital-ime', capitalTeaching),
    paymentLine('capital-dsh', capitalShare),
    paymentLine('capital-outlier', outlier.capital),
    paymentLine('value-based-purchasing', operating * ((hospital.valueBasedPurchasingFactor ?? 1) - 1)),
    paymentLine('readmissions', operating * ((hospital.readmissionsFactor ?? 1) - 1)),
  ];
  const before = lines.reduce((sum, { amount: cents }) => sum + cents, 0);
  if (hospital.hacReduction) lines.push(paymentLine('hac-reduction', (before / 100) * -0.01));
  return parsed({
    edition: figures.edition,
    drg,
    wageIndex,
    transfer,
    lines: lines.filter(({ id, amount: cents }) => cents !== 0 || id === 'operating' || id === 'capital'),
    total: lines.reduce((sum, { amount: cents }) => sum + cents, 0) as Cents,
    ...(outlier.threshold > 0 ? { outlierThreshold: Math.round(outlier.threshold * 100) as Cents } : {}),
    leftOut: leftOut(hospital, input.coveredCharges !== undefined),
  });
}

function basisOf(tables: IppsTables, hospital: HospitalProfile, input: PaymentCase): Parsed<Basis> {
  const { weights, rates, wageIndex } = tables;
  const date = input.dischargeDate;
  const figures = figuresOn(date);
  if (!figures || !weights.covers(date) || !rates.covers(date) || !wageIndex.covers(date))
    return refused({ path: '/dischargeDate', message: `No IPPS rates for discharges on ${date}.` });
  const drg = weights.find(input.drg);
  if (!drg) return refused({ path: '/drg', message: `Table 5 of ${weights.edition} has no MS-DRG ${input.drg}.` });
  const area = wageIndex.rows.find((row) => row.area === hospital.area);
  const index = hospital.wageIndex ?? (hospital.reclassified ? area?.reclassified : area?.wageIndex) ?? 0;
  if (index <= 0)
    return refused({
      path: '/area',
      message: `The wage index of ${wageIndex.edition} has no index for area ${hospital.area}.`,
    });
  const table = rateTable(hospital, index);
  const amount = rates.rows.find((row) => row.table === table);
  if (!amount) return refused({ path: '/rates', message: `The rates of ${rates.edition} lack table ${table}.` });
  return parsed({ figures, drg, wageIndex: index, amount });
}

/**
 * Table of standardized amounts in the pricer's file: 1, 2, 5, 6 with the larger labor share (wage index above 1), 3, 4, 7, 8 with 62 percent;
 * in each four: full update, no quality data, no meaningful EHR use, neither (FY 2026 final rule, tables 1A and 1B).
 */
export function rateTable(
  hospital: Pick<HospitalProfile, 'submitsQualityData' | 'meaningfulEhrUser'>,
  wageIndex: number,
): number {
  const step = (hospital.meaningfulEhrUser ? 0 : 4) + (hospital.submitsQualityData ? 0 : 1);
  return (wageIndex > 1 ? 1 : 3) + step;
}
