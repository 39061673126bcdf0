export * from './abstract.ts';
