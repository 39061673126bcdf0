export * from './abstract-schema.ts';
