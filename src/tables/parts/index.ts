export * from './open-part-tables.ts';
