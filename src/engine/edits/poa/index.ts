export * from './poa-family.ts';
