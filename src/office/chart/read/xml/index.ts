export { narrativeSections } from './narrative.ts';
export * from './xml-tree.ts';
