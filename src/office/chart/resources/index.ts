export * from './search-resources.ts';
export * from './served-types.ts';
