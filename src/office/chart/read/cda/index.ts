export { readCda } from './read-cda.ts';
