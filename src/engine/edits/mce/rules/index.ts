export * from './mce-edits-by-role.ts';
