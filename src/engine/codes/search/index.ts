export * from './search-entry.ts';
export * from './search-index.ts';
