export * from './check-nomenclature.ts';
export { nomenclatureSources } from './nomenclature-sources.ts';
export { type NomenclatureTerm, nomenclatureTerms, type TermKind } from './nomenclature-terms.ts';
export { preferredTerm } from './preferred-term.ts';
