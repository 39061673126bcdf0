export { chartTermSource } from './chart-terms.ts';
export { compileLexicon } from './compile-lexicon.ts';
export { contextSource } from './context-triggers.ts';
export type { Lexicon, LexiconParts } from './lexicon.ts';
export { type Measurement, measurements } from './measurements.ts';
export type { Assertion, Evidence, NoteDocument, NoteSection } from './note.ts';
export { reportingSource } from './reporting-rules.ts';
export { diagnosisSuggester } from './suggest-diagnoses.ts';
export type { Suggestion, SuggestionStanding, SuggestOptions } from './suggestion.ts';
