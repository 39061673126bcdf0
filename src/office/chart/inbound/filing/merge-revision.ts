import type { Json } from '../inbound-set.ts';

/**
 * A resource with what another one says laid over it: elements that are not named stay, objects are joined, lists are replaced. HL7 v2
 * snapshots leave out what has not changed (v2.9, 2.6), so a field that is absent is no news.
 */
export function mergeRevision(below: Json, above: Json): Json {
  const merged: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const old = merged[name];
    merged[name] = isPlain(old) && isPlain(value) ? mergeRevision(old, value) : value;
  }
  return merged;
}

const isPlain = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A resource without the elements a message takes back, such as `period.end` when a discharge is cancelled. */
export function withoutElements(resource: Json, paths: readonly string[]): Json {
  return paths.reduce((left, path) => without(left, path.split('.')), resource);
}

function without(resource: Json, [name = '', ...rest]: readonly string[]): Json {
  const { [name]: value, ...others } = resource;
  if (rest.length === 0 || !isPlain(value)) return rest.length === 0 ? others : resource;
  return { ...others, [name]: without(value, rest) };
}
