export * from './open-office.ts';
