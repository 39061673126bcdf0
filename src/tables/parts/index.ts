export { openOnce } from '../open-once.ts';
export * from './open-part-tables.ts';
