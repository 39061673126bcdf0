export { readFhir } from './read-fhir.ts';
