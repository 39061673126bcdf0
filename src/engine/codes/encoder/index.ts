export * from './index-entries.ts';
export * from './term-title.ts';
export {
  openTermTree,
  type TermField,
  type TermReference,
  type TermTree,
  termFields,
} from './term-tree.ts';
export * from './write-term-tree.ts';
