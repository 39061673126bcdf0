import type { Source } from '../../../base/index.ts';
import type { DrgWeight } from '../weights/index.ts';

/** How a transfer is paid. */
export interface TransferRule {
  readonly kind: 'none' | 'acute' | 'post-acute' | 'special-pay';
  /** Share of the full DRG payment, at most 1. */
  readonly share: number;
  readonly text: string;
  readonly source: Source;
}

const source: Source = {
  document: '42 CFR 412.4 Discharges and transfers',
  section: '(b), (c), (d), (f)',
  url: 'https://www.ecfr.gov/current/title-42/section-412.4',
};

/** Another acute care hospital or a critical access hospital; the eighties and nineties announce a planned readmission. */
const acute: ReadonlySet<string> = new Set(['02', '66', '82', '94']);
/** Skilled nursing, excluded hospitals and units (cancer and children's, rehabilitation, long-term, psychiatric), home health, hospice. */
// biome-ignore format: one line reads as the list it is
const postAcute: ReadonlySet<string> = new Set(['03', '05', '06', '50', '51', '62', '63', '65', '83', '85', '86', '90', '91', '93']);
/** Neonates, died or transferred to another acute care facility: the DRG already is that of a transfer (42 CFR 412.4(f)). */
const paidInFull = 789;

/**
 * The share of the DRG payment that a discharge with this status is paid: the graduated per diem is one day's amount for each day and one
 * more for the first, up to the whole; DRGs with special payment begin with half of the whole.
 */
export function transferRule(drg: DrgWeight, dischargeStatus: string, lengthOfStay: number): TransferRule {
  const full = (text: string): TransferRule => ({ kind: 'none', share: 1, text, source });
  const toAcute = acute.has(dischargeStatus);
  if (!toAcute && !postAcute.has(dischargeStatus)) return full('not a transfer');
  if (!toAcute && !drg.postAcuteTransfer) return full('the post-acute transfer policy does not cover this DRG');
  if (drg.drg === paidInFull || drg.gmlos <= 0) return full('the transfer policy does not reduce this DRG');
  const perDiem = (Math.max(1, lengthOfStay) + 1) / drg.gmlos;
  if (perDiem >= 1) return full(`a transfer, but the stay reaches the mean of ${drg.gmlos} days less one`);
  if (toAcute)
    return { kind: 'acute', share: perDiem, text: `transfer to acute care: ${percent(perDiem)} (per diem)`, source };
  if (!drg.specialPayTransfer)
    return { kind: 'post-acute', share: perDiem, text: `post-acute transfer: ${percent(perDiem)} (per diem)`, source };
  const share = Math.min(1, 0.5 + perDiem / 2);
  return { kind: 'special-pay', share, text: `post-acute transfer, special payment: ${percent(share)}`, source };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} % of the full payment`;
