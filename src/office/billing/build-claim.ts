import type { OfficeContext } from '../access/index.ts';
import { type ClaimInMaking, claimInMaking } from './claim-parts.ts';
import type { BillRequest } from './complete-bill.ts';

/** The claim as it would be released now, with what is missing or wrong. Nothing is stored. */
export function buildClaim(ctx: OfficeContext, bill: BillRequest): Promise<ClaimInMaking> {
  return ctx.read('claim/view', { type: 'claim', id: bill.chartId }, (db, note) => claimInMaking(db, bill, note));
}
