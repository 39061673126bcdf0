export { type BuildServer, buildServer } from './build-server.ts';
export type * from './contract.ts';
export * from './knowledge.ts';
export * from './log.ts';
export { openKnowledge } from './open-knowledge.ts';
export { type PreparedFacility, prepareFacility } from './prepare-facility.ts';
export * as schemas from './schemas/index.ts';
export * from './start-server.ts';
export type { ZodServer } from './zod-server.ts';
