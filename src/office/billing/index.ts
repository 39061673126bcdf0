export * from './build-claim.ts';
export type { BillFacts, ClaimInMaking } from './claim-parts.ts';
export * from './list-claims.ts';
export * from './post-charges.ts';
export * from './release-claim.ts';
export * from './write-claim-file.ts';
