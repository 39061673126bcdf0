export { csvColumns, csvField } from './abstract-as-csv.ts';
export * from './export-abstract-as.ts';
