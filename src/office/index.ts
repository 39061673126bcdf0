export * from './import-old-files.ts';
export * from './jobs/index.ts';
export * from './open-office.ts';
export { type RestoreBackup, restoreBackup } from './store/index.ts';
