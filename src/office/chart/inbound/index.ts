export type { GivenPatient } from './document-set.ts';
export type { Json as ResourceJson } from './inbound-set.ts';
export * from './read-set.ts';
export { type Inbound, type InboundOutcome, receive } from './receive.ts';
export * from './timeline.ts';
export * from './worklist.ts';
