export * from './convert-code.ts';
export * from './gem-alternatives.ts';
export { gemWords } from './gem-words.ts';
export * from './map-rule.ts';
export * from './map-snomed-concept.ts';
export * from './snomed-map.ts';
