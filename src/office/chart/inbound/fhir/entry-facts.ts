import { parseIsoDate } from '../../../../base/index.ts';
import type { Json, SetEntry, SourceKey } from '../inbound-set.ts';
import { resourceTypes } from './resource-types.ts';

/** What a walk over a resource finds. */
interface Found {
  readonly references: Set<string>;
  readonly above: Set<string>;
  modifier: string | undefined;
}

// Elements by which a resource stands under another of its kind.
const upward = new Set(['partOf', 'hasMember', 'basedOn', 'derivedFrom', 'replaces', 'parent']);

/** Why a resource is not accepted, before anything is looked up; undefined when nothing speaks against it. */
export function objectionTo(resource: unknown): string | undefined {
  if (typeof resource !== 'object' || resource === null || Array.isArray(resource))
    return 'This entry holds no resource.';
  const type = (resource as Json)['resourceType'];
  if (typeof type !== 'string') return 'This entry has no resourceType.';
  if (!resourceTypes.has(type)) return 'The resourceType is not one of FHIR R4.';
  const id = (resource as Json)['id'];
  if (id !== undefined && (typeof id !== 'string' || !/^[A-Za-z0-9.-]{1,64}$/.test(id)))
    return 'The id is not well-formed.';
  const impossible = impossibleDate(resource as Json);
  if (impossible !== undefined) return impossible;
  const { modifier } = walk(resource as Json);
  return modifier === undefined
    ? undefined
    : `It has a modifierExtension that is not known here (${modifier}); its meaning could be reversed, so it is not filed.`;
}

const day = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/** Whether a date or dateTime names a day that exists (2026-02-30 does not); a year or month alone does. */
function isPossible(value: unknown): boolean {
  if (value === undefined) return true;
  const [, year, month, date] = day.exec(typeof value === 'string' ? value : '') ?? [];
  if (year === undefined || Number(year) < 1000) return false;
  if (month === undefined) return true;
  return date === undefined
    ? Number(month) >= 1 && Number(month) <= 12
    : parseIsoDate(`${year}-${month}-${date}`) !== undefined;
}

/** Birth on a day that does not exist, or a stay that ends before it begins. */
function impossibleDate(resource: Json): string | undefined {
  if (!isPossible(resource['birthDate'])) return 'The birth date is not a day of the calendar.';
  const period = resource['period'];
  if (resource['resourceType'] !== 'Encounter' || typeof period !== 'object' || period === null) return undefined;
  const { start, end } = period as { start?: unknown; end?: unknown };
  if (!isPossible(start) || !isPossible(end)) return 'The period of the encounter is not made of days of the calendar.';
  const [from, to] = [Date.parse(String(start)), Date.parse(String(end))];
  const sameDay = String(start).slice(0, 10) === String(end).slice(0, 10);
  return to < from && !sameDay ? 'The encounter ends before it begins.' : undefined;
}

function walk(resource: Json): Found {
  const found: Found = { references: new Set(), above: new Set(), modifier: undefined };
  const visit = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, name);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Json;
    if (node['modifierExtension'] !== undefined) found.modifier ??= modifierUrl(node['modifierExtension']);
    const target = node['reference'];
    if (typeof target === 'string' && target !== '') {
      found.references.add(target);
      if (upward.has(name)) found.above.add(target);
    }
    for (const key in node) visit(node[key], key);
  };
  visit(resource, '');
  return found;
}

function modifierUrl(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value];
  const url = typeof first === 'object' && first !== null ? (first as Json)['url'] : undefined;
  return typeof url === 'string' ? url.slice(0, 200) : 'without url';
}

const nothing: readonly string[] = [];

function hold(strings: Map<string, string> | undefined, name: string): string {
  strings?.set(name, name);
  return name;
}

export interface EntryPlace {
  /** Names that were seen before, shared by the entries of one set. */
  readonly strings?: Map<string, string>;
  readonly place: string;
  readonly fullUrl?: string | undefined;
  readonly wantedId?: string | undefined;
  readonly load: () => Json;
}

/** The facts of a resource that was not objected to. */
export function entryFacts(resource: Json, { place, fullUrl, wantedId, load, strings }: EntryPlace): SetEntry {
  const type = String(resource['resourceType']);
  const id = resource['id'] as string | undefined;
  const names = new Set<string>();
  if (fullUrl !== undefined) {
    names.add(fullUrl);
    const relative = /[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.exec(fullUrl)?.[0];
    if (relative !== undefined) names.add(relative);
  }
  if (id !== undefined) names.add(`${type}/${id}`);
  const { references, above } = walk(resource);
  // Of a hundred thousand entries most refer to the same few resources; each name is held once.
  const held = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : (strings?.get(name) ?? hold(strings, name));
  const heldAll = (all: Set<string>): readonly string[] =>
    all.size === 0 ? nothing : Array.from(all, (name) => held(name) ?? name);
  return {
    place,
    type: held(type) ?? type,
    names: heldAll(names),
    key: keyOf(resource, type, fullUrl, place),
    alias: aliasOf(resource, type, fullUrl),
    references: heldAll(references),
    above: heldAll(above),
    subject: held(
      refOf(resource['subject']) ??
        refOf(resource['patient']) ??
        refOf(resource['beneficiary']) ??
        refOf(resource['individual']),
    ),
    encounter: held(encounterRef(resource)),
    wantedId,
    saidAt: textOf((resource['meta'] as Json | undefined)?.['lastUpdated']),
    load,
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The reference in an element, which may be a list of one. */
export function refOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? textOf((one as Json)['reference']) : undefined;
}

function encounterRef(resource: Json): string | undefined {
  const context = resource['context'];
  const inner = typeof context === 'object' && context !== null ? (context as Json)['encounter'] : undefined;
  const items = resource['item'];
  const item: unknown = Array.isArray(items) ? items[0] : undefined;
  const ofItem = typeof item === 'object' && item !== null ? (item as Json)['encounter'] : undefined;
  return refOf(resource['encounter']) ?? refOf(inner) ?? refOf(context) ?? refOf(ofItem);
}

function aliasOf(resource: Json, type: string, fullUrl: string | undefined): string | undefined {
  const id = uuidOf(fullUrl) ?? (resource['id'] as string | undefined);
  return id === undefined ? undefined : `${type}/${id}`;
}

const uuidOf = (fullUrl: string | undefined): string | undefined =>
  /^urn:uuid:([0-9a-fA-F-]{36})$/.exec(fullUrl ?? '')?.[1];

/** The name a resource is known by again: its urn, its id, or – without either – where it stood. */
function keyOf(resource: Json, type: string, fullUrl: string | undefined, place: string): SourceKey {
  if (type === 'Encounter') {
    const visit = visitNumber(resource['identifier']);
    if (visit !== undefined) return { within: 'facility', text: `encounter|${visit}` };
  }
  const id = uuidOf(fullUrl) ?? (resource['id'] as string | undefined);
  return { within: 'facility', text: `fhir|${type}|${id ?? `${fullUrl ?? ''}#${place}`}` };
}

/** The visit number (type VN) of an Encounter, with its authority: the same encounter may come through another door. */
function visitNumber(value: unknown): string | undefined {
  const identifiers = Array.isArray(value) ? (value as readonly Json[]) : [];
  for (const one of identifiers) {
    const type = one['type'] as Json | undefined;
    const codings = Array.isArray(type?.['coding']) ? (type['coding'] as readonly Json[]) : [];
    const isVisit = codings.some((coding) => coding['code'] === 'VN');
    if (isVisit && typeof one['value'] === 'string') return `${textOf(one['system']) ?? ''}|${one['value']}`;
  }
  return undefined;
}
