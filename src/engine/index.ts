export * from './code-marks.ts';
export * from './judge.ts';
export * from './suggest-codes.ts';
