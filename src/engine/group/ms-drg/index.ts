export { compileMsDrg } from './tables/compile-ms-drg.ts';
export * from './tables/ms-drg-source.ts';
export * from './tables/ms-drg-version.ts';
export { type MsDrgTables, openMsDrg } from './tables/open-ms-drg.ts';
