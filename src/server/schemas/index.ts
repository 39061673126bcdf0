export * from './chart-schema.ts';
export * from './code-schema.ts';
export * from './completeness-schema.ts';
export * from './problem-schema.ts';
export * from './registration-schema.ts';
export * from './saved-abstract-schema.ts';
export * from './status-schema.ts';
export * from './verdict-schema.ts';
