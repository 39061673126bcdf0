import type { ClaimRequest } from '../../engine/claim/index.ts';

/** What the biller knows beside the chart: registration, coverage and the billing provider. */
export interface BillFacts extends Omit<ClaimRequest, 'abstract' | 'charges' | 'drg'> {
  readonly chartId: string;
}
