import { describe, expect, it } from 'vitest';
import { type Cents, isoDate, type Weight } from '../../../base/index.ts';
import { type DrgWeight, openDrgWeights, packDrgWeights } from '../weights/index.ts';
import { estimatePayment, type PaymentCase } from './estimate-payment.ts';
import type { HospitalProfile } from './hospital-profile.ts';
import { openRates, openWageIndex, packIppsList } from './ipps-rates.ts';
import { transferRule } from './transfer.ts';

const period = { edition: 'FY2026', effectiveFrom: isoDate('2025-10-01'), effectiveTo: isoDate('2026-09-30') };
const drg = (n: number, weight: number, gmlos: number, postAcute: boolean, special: boolean): DrgWeight => ({
  drg: n,
  title: `DRG ${n}`,
  weight: weight as Weight,
  gmlos,
  amlos: gmlos + 1,
  postAcuteTransfer: postAcute,
  specialPayTransfer: special,
});
const ordinary = drg(291, 12000, 4, true, false);
const special = drg(469, 30000, 4, true, true);
const burn = drg(927, 200000, 20, false, false);
const tables = {
  weights: openDrgWeights(packDrgWeights(period, [ordinary, special, burn])),
  rates: openRates(
    packIppsList(
      'rates',
      period,
      [1, 2, 3, 4, 5, 6, 7, 8].map((table) => ({ table, labor: 400000 + table, nonlabor: 200000 })),
    ),
  ),
  wageIndex: openWageIndex(
    packIppsList('wage-index', period, [
      { area: '10180', name: 'Abilene', wageIndex: 1, reclassified: 1.1, imputedFloor: 0 },
    ]),
  ),
};
const hospital: HospitalProfile = {
  area: '10180',
  submitsQualityData: true,
  meaningfulEhrUser: true,
  urban: true,
  beds: 200,
};
const stay: PaymentCase = { drg: 291, dischargeDate: isoDate('2026-01-15'), dischargeStatus: '01', lengthOfStay: 4 };

function estimate(changes: Partial<HospitalProfile> = {}, input: Partial<PaymentCase> = {}) {
  const answer = estimatePayment(tables, { ...hospital, ...changes }, { ...stay, ...input });
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  const amounts = Object.fromEntries(answer.value.lines.map(({ id, amount }) => [id, amount]));
  return { ...answer.value, amounts };
}

describe('the payment estimate', () => {
  it('pays the standardized amount and the capital rate times the weight where nothing else applies', () => {
    // (4,000.03 + 2,000) × 1.2; 524.15 × 1.2; table 3 since the wage index does not exceed 1.
    expect(estimate().amounts).toEqual({ operating: 720004, capital: 62898 });
    expect(estimate().total).toBe(782902);
  });

  it('adjusts the labor share and the capital rate by the wage index, of reclassified hospitals by theirs', () => {
    const { amounts, wageIndex } = estimate({ reclassified: true });
    expect(wageIndex).toBe(1.1);
    expect(amounts['operating']).toBe(Math.round(120 * (4000.01 * 1.1 + 2000)));
    expect(amounts['capital']).toBe(Math.round(524.15 * 1.0674 * 1.2 * 100));
  });

  it('takes another table of amounts without quality data or EHR use', () => {
    expect(estimate({ submitsQualityData: false, meaningfulEhrUser: false }).amounts['operating']).toBe(
      Math.round(120 * 6000.08),
    );
  });

  it('adds teaching and a quarter of the disproportionate share adjustment', () => {
    const { amounts } = estimate({ residentsToBeds: 0.25, disproportionatePatientPercentage: 0.3 });
    expect(amounts['operating-ime']).toBe(Math.round(720003.6 * 1.35 * (1.25 ** 0.405 - 1)));
    expect(amounts['operating-dsh']).toBe(Math.round(720003.6 * ((0.3 - 0.202) * 0.825 + 0.0588) * 0.25));
    expect(amounts['capital-dsh']).toBe(Math.round(62898 * (Math.exp(0.2025 * 0.3) - 1)));
  });

  it('caps the disproportionate share of small hospitals at 12 percent', () => {
    const { amounts } = estimate({ beds: 99, disproportionatePatientPercentage: 0.5 });
    expect(amounts['operating-dsh']).toBe(Math.round(720003.6 * 0.12 * 0.25));
    expect(amounts['capital-dsh']).toBeUndefined();
  });

  it('pays 80 percent of the costs beyond the threshold, 90 percent for burns', () => {
    const ratios = { operatingCostToCharge: 0.3, capitalCostToCharge: 0.02 };
    const { amounts, outlierThreshold } = estimate(ratios, { coveredCharges: 30000000 as Cents });
    const operatingThreshold = 7200.036 + (40397 * 0.3) / 0.32;
    expect(amounts['operating-outlier']).toBe(Math.round(80 * (90000 - operatingThreshold)));
    expect(outlierThreshold).toBe(Math.round((7200.036 + 628.98 + 40397) * 100));
    const burned = estimate(ratios, { drg: 927, coveredCharges: 200000000 as Cents });
    expect(burned.amounts['operating-outlier']).toBe(Math.round(90 * (600000 - (120000.6 + (40397 * 0.3) / 0.32))));
  });

  it('says what it leaves out, outliers too when charges are not given', () => {
    expect(estimate().leftOut[0]).toMatch(/^cost outliers/);
    expect(estimate({ operatingCostToCharge: 0.3 }, { coveredCharges: 100 as Cents }).leftOut.join()).not.toMatch(
      /cost outliers/,
    );
  });

  it('answers no table for other years, unknown DRGs and unknown areas', () => {
    const problem = (h: Partial<HospitalProfile>, c: Partial<PaymentCase>) => {
      const answer = estimatePayment(tables, { ...hospital, ...h }, { ...stay, ...c });
      return answer.ok ? '' : answer.problems[0]?.path;
    };
    expect(problem({}, { dischargeDate: isoDate('2026-10-01') })).toBe('/dischargeDate');
    expect(problem({}, { dischargeDate: isoDate('2025-09-30') })).toBe('/dischargeDate');
    expect(problem({}, { drg: 1 })).toBe('/drg');
    expect(problem({ area: '99999' }, {})).toBe('/area');
  });
});

describe('the transfer rule', () => {
  it('pays a day more than the stay, over the geometric mean, to acute care', () => {
    expect(transferRule(ordinary, '02', 2)).toMatchObject({ kind: 'acute', share: 0.75 });
    expect(transferRule(ordinary, '02', 3)).toMatchObject({ kind: 'none', share: 1 });
    expect(transferRule(ordinary, '02', 0).share).toBe(0.5);
  });

  it('reduces post-acute transfers of the DRGs that the table marks only', () => {
    expect(transferRule(ordinary, '03', 1)).toMatchObject({ kind: 'post-acute', share: 0.5 });
    expect(transferRule({ ...ordinary, postAcuteTransfer: false }, '03', 1).share).toBe(1);
  });

  it('begins with half of the whole where special payment applies', () => {
    expect(transferRule(special, '62', 1)).toMatchObject({ kind: 'special-pay', share: 0.75 });
  });

  it('leaves the neonatal transfer DRG and discharges home whole', () => {
    expect(transferRule({ ...ordinary, drg: 789 }, '02', 1).share).toBe(1);
    expect(transferRule(ordinary, '01', 1).share).toBe(1);
  });
});
