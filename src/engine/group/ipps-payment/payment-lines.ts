import type { Cents, Source } from '../../../base/index.ts';
import type { HospitalProfile } from './hospital-profile.ts';

/** One amount of an estimate with the rule it rests on. */
export interface PaymentLine {
  readonly id: PaymentLineId;
  readonly text: string;
  readonly amount: Cents;
  readonly source: Source;
}

const cfr = (section: string): Source => ({
  document: '42 CFR part 412',
  section,
  url: `https://www.ecfr.gov/current/title-42/section-${section.replace(/\(.*$/, '')}`,
});

const kinds = {
  operating: ['Operating DRG payment', cfr('412.64')],
  'operating-ime': ['Indirect medical education, operating', cfr('412.105')],
  'operating-dsh': ['Disproportionate share, operating (25 percent)', cfr('412.106')],
  'uncompensated-care': ['Uncompensated care, per claim', cfr('412.106')],
  'operating-outlier': ['Cost outlier, operating', cfr('412.84')],
  capital: ['Capital DRG payment', cfr('412.312')],
  'capital-ime': ['Indirect medical education, capital', cfr('412.322')],
  'capital-dsh': ['Disproportionate share, capital', cfr('412.320')],
  'capital-outlier': ['Cost outlier, capital', cfr('412.84')],
  'value-based-purchasing': ['Hospital value-based purchasing', cfr('412.162')],
  readmissions: ['Hospital readmissions reduction', cfr('412.154')],
  'hac-reduction': ['Hospital-acquired condition reduction (1 percent)', cfr('412.172')],
} as const satisfies Record<string, readonly [string, Source]>;

export type PaymentLineId = keyof typeof kinds;

/** A line from an amount in dollars, rounded to the cent. */
export function paymentLine(id: PaymentLineId, dollars: number): PaymentLine {
  const [text, source] = kinds[id];
  return { id, text, amount: Math.round(dollars * 100) as Cents, source };
}

/** What no estimate here contains, in words that stand beside the total. */
export function leftOut(hospital: HospitalProfile, charges: boolean): readonly string[] {
  const always = [
    'new technology add-on payments (42 CFR 412.88)',
    'hospital-specific rates of sole community and Medicare-dependent hospitals (42 CFR 412.92, 412.108)',
    'the low-volume adjustment (42 CFR 412.101) and pass-through amounts',
    'Puerto Rico’s own rates, transfers to hospitals that do not take part in Medicare, and condition codes that change a transfer',
    'the patient’s deductible and coinsurance, other payers, and sequestration',
  ];
  const outlier = hospital.operatingCostToCharge === undefined || !charges;
  return outlier ? ['cost outliers: charges or cost-to-charge ratios are not given', ...always] : always;
}
