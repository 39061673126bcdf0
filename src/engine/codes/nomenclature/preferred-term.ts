import type { CodeSystem } from '../code.ts';

/**
 * The term to use of a code's title: in SNOMED CT the fully specified name without its semantic tag (“Asthma (disorder)” is “Asthma”), elsewhere the
 * title itself.
 */
export function preferredTerm(system: CodeSystem, title: string): string {
  return system.includes('snomed') ? title.replace(/ \([a-z][a-z/ -]*\)$/, '') : title;
}
