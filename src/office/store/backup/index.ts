export { type BackupHeader, readBackupHeader, type TableSum } from './backup-format.ts';
export { type RestoreBackup, restoreBackup } from './restore-backup.ts';
export { writeBackup } from './write-backup.ts';
