export * from './facts/index.ts';
export * from './message/index.ts';
