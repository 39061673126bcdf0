export * from './guideline-family.ts';
