export * from './abstract-edit.ts';
export * from './edit.ts';
export * from './edit-abstract.ts';
export * from './edit-families.ts';
export * from './edit-family.ts';
export * from './mce/index.ts';
export * from './poa/index.ts';
export * from './validity/index.ts';
