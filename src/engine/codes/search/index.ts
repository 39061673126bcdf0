export { abbreviations, abbreviationsSource } from './abbreviations.ts';
export { buildSearchIndex } from './build-search-index.ts';
export * from './compile-code-search.ts';
export { openSearchIndex } from './open-search-index.ts';
export { operationsSource } from './operations.ts';
export * from './search-entry.ts';
export * from './search-index.ts';
export * from './search-together.ts';
export { foldText, foldWord } from './words-of.ts';
