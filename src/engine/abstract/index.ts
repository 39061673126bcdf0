export * from './abstract.ts';
export * from './abstract-facts.ts';
export * from './format-abstract.ts';
export * from './parse-abstract.ts';
