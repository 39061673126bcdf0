export * from './brand.ts';
export * from './fault.ts';
export * from './finding.ts';
export * from './iso-date.ts';
export * from './money.ts';
export * from './pack.ts';
export * from './problem.ts';
export * from './trace.ts';
