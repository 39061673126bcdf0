export * from './weights.ts';
