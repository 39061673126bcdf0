export { appendEvent } from './append-event.ts';
export * from './audit-event.ts';
export type { ChainHead, FirstBad } from './chain-reader.ts';
export { headsFile, type SignedHeads, signHeads } from './signed-heads.ts';
export { type AuditVerdict, verifyAudit } from './verify-audit.ts';
