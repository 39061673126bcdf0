export { abstractOfCmsBatch } from './abstract-of-cms-batch.ts';
export * from './cms-batch-layout.ts';
export { formatCmsBatch } from './format-cms-batch.ts';
export { parseCmsBatch } from './parse-cms-batch.ts';
