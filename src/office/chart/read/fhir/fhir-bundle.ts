import { type Parsed, type Problem, parsed, readJson, refused } from '../../../../base/index.ts';
import { at, isJson, type Json, listAt, nameText, textAt } from './fhir-values.ts';

/** All resources of a file, and how their references are followed. */
export interface FhirFile {
  readonly resources: readonly Json[];
  /** The resource a Reference means, when the file holds it. */
  resolve(reference: unknown): Json | undefined;
  /** Words for a Reference: its display, else the name of what it means. */
  nameOf(reference: unknown): string | undefined;
}

/** Reads JSON (one resource, a bundle, a list of resources) or NDJSON (one resource on each line). */
export function readFhirFile(text: string): Parsed<FhirFile> {
  const values = readValues(text);
  if (!values.ok) return values;
  const byReference = new Map<string, Json>();
  const resources: Json[] = [];
  const take = (value: unknown, fullUrl?: string): void => {
    if (Array.isArray(value)) for (const one of value) take(one);
    if (!isJson(value)) return;
    if (value['resourceType'] === 'Bundle' && Array.isArray(value['entry'])) {
      for (const entry of value['entry']) if (isJson(entry)) take(entry['resource'], textAt(entry, 'fullUrl'));
    } else if (typeof value['resourceType'] === 'string') {
      resources.push(value);
      if (fullUrl !== undefined) byReference.set(fullUrl, value);
      if (typeof value['id'] === 'string') byReference.set(`${value['resourceType']}/${value['id']}`, value);
    }
  };
  take(values.value);
  if (resources.length === 0)
    return refused({ path: '/resourceType', message: 'This is JSON, but holds no FHIR resource (no "resourceType").' });
  const resolve = (reference: unknown): Json | undefined => {
    const target = textAt(reference, 'reference');
    if (target === undefined) return undefined;
    return (
      byReference.get(target) ??
      byReference.get(target.split('/').slice(-2).join('/')) ??
      byReference.get(`urn:uuid:${target}`)
    );
  };
  const nameOf = (reference: unknown): string | undefined => {
    const display = textAt(reference, 'display');
    if (display !== undefined) return display;
    const target = resolve(reference);
    const name = at(target, 'name');
    return typeof name === 'string' ? name : (nameText(name) ?? nameOfRole(target));
  };
  const nameOfRole = (role: Json | undefined): string | undefined =>
    role?.['resourceType'] === 'PractitionerRole' ? nameOf(role['practitioner']) : undefined;
  return parsed({ resources, resolve, nameOf });
}

function readValues(text: string): Parsed<unknown> {
  const whole = readJson(text);
  if (whole.ok) return whole;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isLines = lines.length > 1 && lines.slice(0, 2).every((line) => /^\s*\{.*\}\s*$/.test(line));
  if (!isLines) return whole;
  const values: unknown[] = [];
  for (const [i, line] of lines.entries()) {
    const read = readJson(line);
    if (!read.ok)
      return { ok: false, problems: read.problems.map((problem): Problem => ({ ...problem, line: i + 1 })) };
    values.push(read.value);
  }
  return parsed(values);
}

export const ofType = (resources: readonly Json[], ...types: readonly string[]): readonly Json[] =>
  resources.filter((resource) => types.includes(String(resource['resourceType'])));

/** The patient a resource is about. */
export const subjectOf = (resource: Json): unknown =>
  resource['subject'] ?? resource['patient'] ?? resource['beneficiary'] ?? resource['individual'];

export const encounterOf = (resource: Json): unknown =>
  resource['encounter'] ??
  at(resource, 'context', 'encounter') ??
  at(listAt(resource, 'item')[0], 'encounter') ??
  resource['context'];
