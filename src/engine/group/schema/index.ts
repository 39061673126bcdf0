export * from './group-line-schema.ts';
