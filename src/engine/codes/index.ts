export * from './code.ts';
export * from './code-history.ts';
export * from './code-notes.ts';
export * from './code-table.ts';
export * from './encoder/index.ts';
