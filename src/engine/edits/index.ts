export * from './edit.ts';
export * from './mce/index.ts';
