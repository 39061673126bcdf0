export { type ClaimState, claimState } from './claim/claim-state.ts';
export type { ClaimDiagnosis, MsDrgClaim, MsDrgOptions } from './claim/ms-drg-claim.ts';
export { type GroupedClaim, groupClaim } from './group-claim.ts';
export * from './ms-drg-verdict.ts';
export { compileMsDrg } from './tables/compile-ms-drg.ts';
export * from './tables/ms-drg-source.ts';
export * from './tables/ms-drg-version.ts';
export { type MsDrgTables, openMsDrg } from './tables/open-ms-drg.ts';
export type { VersionTables } from './tables/version-tables.ts';
