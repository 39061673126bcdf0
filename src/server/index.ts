export { type BuildServer, buildServer } from './build-server.ts';
export type * from './contract.ts';
export * from './knowledge.ts';
export * from './log.ts';
export * from './start-server.ts';
