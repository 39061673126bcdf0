export * from '../code.ts';
