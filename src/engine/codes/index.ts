export * from './code.ts';
export * from './code-table.ts';
