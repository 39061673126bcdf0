export * from './axis-values.ts';
export * from './pcs-definitions.ts';
export * from './pcs-key.ts';
export * from './pcs-tables.ts';
export * from './write-pcs-tables.ts';
