export * from './guideline-edits.ts';
export * from './guideline-family.ts';
