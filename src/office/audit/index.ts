export * from './audit-event.ts';
export * from './audit-log.ts';
export * from './verify-audit.ts';
