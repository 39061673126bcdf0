export type { SegmentNode } from './compile-guide.ts';
export type { Guide } from './guide.ts';
export { guide835 } from './guide-835.ts';
export { guide837i } from './guide-837i.ts';
export { guide837p } from './guide-837p.ts';
export { createGuideWalker, type GuideWalker } from './walk-guide.ts';
export type { AckElement, X12Problem } from './x12-problem.ts';
export * from './x12-words.ts';
