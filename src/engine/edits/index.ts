export * from './edit.ts';
export * from './edit-families.ts';
export * from './edit-family.ts';
export * from './mce/index.ts';
