import { type Abstract, abstractFields } from './abstract.ts';

/** The abstract as plain JSON data in the published order of fields; `parseAbstract` gives it back unchanged. */
export function formatAbstract(abstract: Abstract): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    abstractFields.filter((field) => abstract[field] !== undefined).map((field) => [field, abstract[field]]),
  );
}
