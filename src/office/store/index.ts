export * from './durable-file.ts';
export * from './open-store.ts';
export * from './rows.ts';
export type { Staged } from './transaction.ts';
