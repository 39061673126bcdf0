export * from './code-marks.ts';
export * from './judge.ts';
