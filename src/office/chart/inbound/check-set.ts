import { patientTypes } from './fhir/resource-types.ts';
import type { InboundSet, Objection, SetEntry } from './inbound-set.ts';

/** What stands in the chart already, by the reference that means it. */
export type Standing = ReadonlyMap<string, StandingResource>;

export interface StandingResource {
  readonly type: string;
  readonly id: string;
  readonly patientId: string | null;
}

/** References of a set that may be met by what stands in the chart already. */
export function outwardReferences(set: InboundSet): readonly string[] {
  const inside = entriesByName(set);
  const outside = new Set<string>();
  for (const entry of set.entries)
    for (const reference of entry.references) {
      const relative = relativeOf(reference);
      if (!inside.has(reference) && relative !== undefined && !inside.has(relative)) outside.add(relative);
    }
  return [...outside];
}

/** `Type/id` of a relative reference, with or without a version. */
export const relativeOf = (reference: string): string | undefined =>
  /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]+)?$/.exec(reference)?.[1];

export function entriesByName(set: InboundSet): ReadonlyMap<string, SetEntry> {
  const byName = new Map<string, SetEntry>();
  for (const entry of set.entries) for (const name of entry.names) byName.set(name, entry);
  return byName;
}

/**
 * Whether a set hangs together: names once each, references met, nothing in a circle, nothing that belongs to two patients. The first
 * objection is answered, with the entry it concerns.
 */
export function checkSet(set: InboundSet, standing: Standing): Objection | undefined {
  const byName = entriesByName(set);
  const parked = (entry: SetEntry, reason: string): Objection => ({ stage: 'parked', reason, path: entry.place });
  const keys = new Set<string>();
  for (const entry of set.entries) {
    const key = `${entry.key.within}/${entry.key.text}`;
    if (set.format === 'fhir' && keys.has(key))
      return parked(entry, 'Two entries have the same id; which one is meant cannot be told.');
    keys.add(key);
  }
  const patientOf = patientFinder(byName, standing);
  for (const entry of set.entries) {
    const dangling = danglingOf(entry, set, byName, standing);
    if (dangling !== undefined) return parked(entry, dangling);
    if (runsInCircle(entry, byName)) return parked(entry, 'It stands above itself: its references run in a circle.');
    const mixed = mixedPatients(entry, patientOf);
    if (mixed !== undefined) return parked(entry, mixed);
  }
  return undefined;
}

function danglingOf(
  entry: SetEntry,
  set: InboundSet,
  byName: ReadonlyMap<string, SetEntry>,
  standing: Standing,
): string | undefined {
  const isMet = (reference: string): boolean => {
    const relative = relativeOf(reference);
    return byName.has(reference) || (relative !== undefined && (byName.has(relative) || standing.has(relative)));
  };
  if (patientTypes.has(entry.type)) {
    if (entry.subject === undefined) return 'It does not say which patient it belongs to.';
    if (!isMet(entry.subject)) return 'The patient it refers to is neither in the message nor in the chart.';
    if (entry.encounter !== undefined && !entry.encounter.startsWith('#') && !isMet(entry.encounter))
      return 'The encounter it refers to is neither in the message nor in the chart.';
  }
  if (!set.strict) return undefined;
  const open = entry.references.find((reference) => !isMet(reference) && !isElsewhere(reference));
  return open === undefined ? undefined : 'It refers to something that is neither in the transaction nor in the chart.';
}

/** Contained, on another server, or by search: not ours to meet. */
const isElsewhere = (reference: string): boolean =>
  reference.startsWith('#') || /^https?:\/\//.test(reference) || reference.includes('?');

function runsInCircle(entry: SetEntry, byName: ReadonlyMap<string, SetEntry>): boolean {
  const seen = new Set<SetEntry>();
  const open = [...entry.above];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const next = byName.get(name) ?? byName.get(relativeOf(name) ?? '');
    if (next === entry) return true;
    if (!next || seen.has(next)) continue;
    seen.add(next);
    open.push(...next.above);
  }
  return false;
}

type PatientFinder = (reference: string) => string | undefined;

/** The patient a reference belongs to, as a name that is the same for the same patient. */
function patientFinder(byName: ReadonlyMap<string, SetEntry>, standing: Standing): PatientFinder {
  const canonical = (reference: string): string =>
    byName.get(reference)?.names[0] ?? relativeOf(reference) ?? reference;
  return (reference) => {
    const entry = byName.get(reference) ?? byName.get(relativeOf(reference) ?? '');
    if (entry) return entry.type === 'Patient' ? entry.names[0] : entry.subject && canonical(entry.subject);
    const relative = relativeOf(reference);
    const stored = relative === undefined ? undefined : standing.get(relative);
    return stored?.patientId ? `Patient/${stored.patientId}` : undefined;
  };
}

function mixedPatients(entry: SetEntry, patientOf: PatientFinder): string | undefined {
  if (entry.subject === undefined || entry.type === 'Patient') return undefined;
  const own = patientOf(entry.subject);
  if (own === undefined) return undefined;
  for (const reference of entry.references) {
    const other: string | undefined = reference === entry.subject ? own : patientOf(reference);
    if (other !== undefined && other !== own) return 'It refers to something of another patient.';
  }
  return undefined;
}
