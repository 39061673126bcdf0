export * from './import-old-files.ts';
export * from './open-office.ts';
