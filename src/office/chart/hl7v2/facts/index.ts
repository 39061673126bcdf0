export * from './hl7-facts.ts';
export * from './read-hl7-facts.ts';
