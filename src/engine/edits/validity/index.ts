export * from './validity-family.ts';
