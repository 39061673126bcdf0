import type { Json } from '../inbound-set.ts';

/** The columns a resource is searched by. */
export interface SearchColumns {
  readonly tokens: readonly string[];
  readonly status: string | null;
  readonly date: string | null;
  readonly name: string | null;
  readonly birth_date: string | null;
}

/** Reads the search columns out of a resource (FHIR R4 search parameters: identifier, code, category, type, class, status, date, name). */
export function searchColumns(resource: Json): SearchColumns {
  const tokens = new Set<string>();
  identifiersOf(resource['identifier'], tokens);
  identifiersOf(resource['masterIdentifier'], tokens);
  for (const element of ['code', 'vaccineCode', 'medicationCodeableConcept'])
    conceptsOf('code', resource[element], tokens);
  conceptsOf('category', resource['category'], tokens);
  conceptsOf('type', resource['type'], tokens);
  codingOf('class', resource['class'], tokens);
  const status = resource['status'] ?? conceptCode(resource['clinicalStatus']);
  return {
    tokens: [...tokens],
    status: typeof status === 'string' ? status : null,
    date: instantOf(dateOf(resource)),
    name: namesOf(resource['name']),
    birth_date: dayOf(resource['birthDate']),
  };
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function add(kind: string, system: unknown, value: unknown, tokens: Set<string>): void {
  const code = text(value);
  if (code === undefined) return;
  tokens.add(`${kind}|${code}`);
  const of = text(system);
  if (of !== undefined) tokens.add(`${kind}|${of}|${code}`);
}

function identifiersOf(value: unknown, tokens: Set<string>): void {
  for (const one of listOf(value)) if (isJson(one)) add('identifier', one['system'], one['value'], tokens);
}

function conceptsOf(kind: string, value: unknown, tokens: Set<string>): void {
  for (const one of listOf(value)) {
    if (typeof one === 'string') add(kind, undefined, one, tokens);
    else if (isJson(one)) for (const coding of listOf(one['coding'])) codingOf(kind, coding, tokens);
  }
}

function codingOf(kind: string, value: unknown, tokens: Set<string>): void {
  if (isJson(value)) add(kind, value['system'], value['code'], tokens);
}

function conceptCode(value: unknown): unknown {
  const [coding] = isJson(value) ? listOf(value['coding']) : [];
  return isJson(coding) ? coding['code'] : undefined;
}

const moments = [
  'effectiveDateTime',
  'effectiveInstant',
  'performedDateTime',
  'onsetDateTime',
  'occurrenceDateTime',
  'authoredOn',
  'recordedDate',
  'date',
  'created',
  'issued',
  'started',
  'whenHandedOver',
  'enteredDate',
] as const;
const spans = [
  'period',
  'effectivePeriod',
  'performedPeriod',
  'occurrencePeriod',
  'billablePeriod',
  'onsetPeriod',
] as const;

/** When what a resource says took place. */
function dateOf(resource: Json): string | undefined {
  for (const name of spans) {
    const span = resource[name];
    const start = isJson(span) ? (text(span['start']) ?? text(span['end'])) : undefined;
    if (start !== undefined) return start;
  }
  for (const name of moments) {
    const at = text(resource[name]);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** A FHIR date or dateTime as an instant; a day alone from midnight UTC. Null when there is no such time. */
export function instantOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const full = /^\d{4}$/.test(value) ? `${value}-01-01` : /^\d{4}-\d\d$/.test(value) ? `${value}-01` : value;
  const date = new Date(full);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1000 ? null : date.toISOString();
}

/** The day of a date or dateTime, as written where it happened. */
export const dayOf = (value: unknown): string | null => {
  const day = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(text(value) ?? '')?.[1];
  return day !== undefined && instantOf(day)?.startsWith(day) ? day : null;
};

/** All names of a resource in small letters: family and given of people, the name of anything else. */
function namesOf(value: unknown): string | null {
  const words = listOf(value).flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (!isJson(one)) return [];
    return [text(one['family']), ...listOf(one['given']).map(text), text(one['text'])].filter(
      (word) => word !== undefined,
    );
  });
  return words.length === 0 ? null : words.join(' ').toLowerCase().slice(0, 500);
}
