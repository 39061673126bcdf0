export * from './books.ts';
export { rememberRows } from './code-facts.ts';
export * from './entry-page.ts';
export * from './find-terms.ts';
export * from './index-entries.ts';
export { codesNamedIn, isNamedIn, type NamedCodes } from './named-codes.ts';
export * from './navigation.ts';
export * from './open-codes.ts';
export * from './questions.ts';
export * from './resolve-reference.ts';
export {
  type BracketedPair,
  bracketedPairs,
  type Precedence,
  type Sequencing,
  sequenceCodes,
} from './sequence-codes.ts';
export * from './stems.ts';
export * from './table-columns.ts';
export * from './term-title.ts';
export {
  openTermTree,
  type TermField,
  type TermReference,
  type TermTree,
  type TermWords,
  termFields,
} from './term-tree.ts';
export * from './write-term-tree.ts';
