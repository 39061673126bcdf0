export * from './claim-schema.ts';
