export type * from './abstract-rows.ts';
export type * from './audit-rows.ts';
export type * from './break-glass-rows.ts';
export type * from './chart-rows.ts';
export type * from './facility-rows.ts';
export type * from './fact-rows.ts';
export type * from './inbound-rows.ts';
export type { Tables } from './tables.ts';
