export * from './drg-weights.ts';
