import type { OfficeContext } from '../access/index.ts';
import { type BillFacts, type ClaimInMaking, claimInMaking } from './claim-parts.ts';

/** The claim as it would be released now, with what is missing or wrong. Nothing is stored. */
export function buildClaim(ctx: OfficeContext, facts: BillFacts): Promise<ClaimInMaking> {
  return ctx.read('claim/view', { type: 'claim', id: facts.chartId }, (db, note) => claimInMaking(db, facts, note));
}
