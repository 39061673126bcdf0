export * from './acknowledge.ts';
export * from './hl7-escape.ts';
export * from './hl7-header.ts';
export * from './hl7-message.ts';
export * from './hl7-time.ts';
export * from './hl7-values.ts';
export * from './parse-hl7.ts';
export * from './split-hl7.ts';
