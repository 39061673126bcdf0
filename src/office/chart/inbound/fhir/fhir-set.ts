import { readJson } from '../../../../base/index.ts';
import { decodeText } from '../../read/index.ts';
import { type Json, refusal, type SetEntry, type SetOrObjection } from '../inbound-set.ts';
import { sliceBundle } from './bundle-slices.ts';
import { entryFacts, objectionTo } from './entry-facts.ts';

const mebibyte = 1 << 20;
/** Largest FHIR file that is read. */
export const fhirBytesLimit = 512 * mebibyte;
const entriesLimit = 1_000_000;

/**
 * Reads FHIR R4: a transaction, batch or collection bundle, one resource, or NDJSON. Entries are parsed one at a time and forgotten again,
 * so the memory needed is that of the bytes and of a short note per entry.
 */
export function fhirSet(bytes: Uint8Array): SetOrObjection {
  if (bytes.byteLength > fhirBytesLimit) return refusal('Larger than 512 MiB; send it in several bundles.');
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const lines = ndjsonLines(body);
  if (lines) return entriesSet(body, lines, { strict: false, event: 'ndjson' });
  const cut = sliceBundle(body);
  if (!cut.ok) return refusal(cut.problems[0]?.message ?? '');
  if (cut.value === undefined) return oneResource(body);
  const around = readJson(cut.value.around);
  if (!around.ok) return refusal(around.problems[0]?.message ?? '', 'Bundle');
  const bundle = around.value as Json;
  if (bundle['resourceType'] !== 'Bundle') return refusal('This JSON holds no FHIR resource.', 'resourceType');
  const type = typeof bundle['type'] === 'string' ? bundle['type'] : '';
  if (!/^(?:transaction|batch|collection|document|message|searchset|history)$/.test(type))
    return refusal('The bundle has no type that is known.', 'Bundle.type');
  if (cut.value.entries.length > entriesLimit)
    return refusal('More than a million entries; send it in several bundles.');
  const said = typeof bundle['timestamp'] === 'string' ? bundle['timestamp'] : undefined;
  return entriesSet(body, cut.value.entries, { strict: type === 'transaction', event: type, said, inBundle: true });
}

interface Around {
  readonly strict: boolean;
  readonly event: string;
  readonly said?: string | undefined;
  /** The pieces are entries with a resource inside, not resources. */
  readonly inBundle?: boolean;
}

type Slice = readonly [number, number];

function entriesSet(bytes: Uint8Array, slices: readonly Slice[], around: Around): SetOrObjection {
  const entries: SetEntry[] = [];
  const strings = new Map<string, string>();
  for (const [n, slice] of slices.entries()) {
    const place = `${around.inBundle ? 'entry' : 'line'} ${n + 1}`;
    const entry = entryOf(bytes, slice, { place, strings, inBundle: around.inBundle ?? false });
    if (typeof entry === 'string') return refusal(entry, place);
    entries.push(entry);
  }
  if (entries.length === 0) return refusal('The bundle has no entries.', 'Bundle.entry');
  const { event, said: saidAt, strict } = around;
  return { ok: true, set: { format: 'fhir', event, saidAt, strict, entries, merges: [], remarks: [] } };
}

interface PieceFacts {
  readonly place: string;
  readonly strings: Map<string, string>;
  readonly inBundle: boolean;
}

/** One entry of a bundle, or one resource of NDJSON; or why it is refused. */
function entryOf(bytes: Uint8Array, [from, to]: Slice, { place, strings, inBundle }: PieceFacts): SetEntry | string {
  const piece = readPiece(bytes.subarray(from, to));
  if (typeof piece === 'string') return piece;
  const resource = inBundle ? piece['resource'] : piece;
  const request = inBundle ? (piece['request'] as Json | undefined) : undefined;
  const method = typeof request?.['method'] === 'string' ? request['method'] : undefined;
  if (method !== undefined && method !== 'POST' && method !== 'PUT')
    return `${method.slice(0, 8)} is not done here; only POST and PUT are.`;
  const objection = objectionTo(resource);
  if (objection !== undefined) return objection;
  const fullUrl = typeof piece['fullUrl'] === 'string' && inBundle ? piece['fullUrl'] : undefined;
  const load = (): Json => {
    const again = readPiece(bytes.subarray(from, to)) as Json;
    return (inBundle ? again['resource'] : again) as Json;
  };
  const named = wantedId(method, request, resource as Json);
  return entryFacts(resource as Json, { place, fullUrl, strings, wantedId: named, load });
}

/** PUT Type/id names the id itself. */
function wantedId(method: string | undefined, request: Json | undefined, resource: Json): string | undefined {
  if (method !== 'PUT') return undefined;
  const url = typeof request?.['url'] === 'string' ? request['url'] : '';
  const [, id] = new RegExp(`^${String(resource['resourceType'])}/([A-Za-z0-9.-]{1,64})$`).exec(url) ?? [];
  return id;
}

/** An object, or why it is none. */
function readPiece(bytes: Uint8Array): Json | string {
  const text = decodeText(bytes);
  if (!text.ok) return text.problems[0]?.message ?? '';
  const read = readJson(text.value);
  if (!read.ok) return read.problems[0]?.message ?? '';
  const isObject = typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value);
  return isObject ? (read.value as Json) : 'This is not a JSON object.';
}

function oneResource(bytes: Uint8Array): SetOrObjection {
  const read = readPiece(bytes);
  if (typeof read === 'string') return refusal(read);
  if (read['resourceType'] === undefined)
    return refusal('This is JSON, but holds no FHIR resource (no "resourceType").', 'resourceType');
  const objection = objectionTo(read);
  if (objection !== undefined) return refusal(objection, String(read['resourceType']).slice(0, 40));
  const entry = entryFacts(read, { place: String(read['resourceType']), load: () => readPiece(bytes) as Json });
  return {
    ok: true,
    set: { format: 'fhir', event: 'resource', strict: false, entries: [entry], merges: [], remarks: [] },
  };
}

/** The lines of NDJSON: two or more lines that each are an object of their own. */
function ndjsonLines(bytes: Uint8Array): readonly (readonly [number, number])[] | undefined {
  const first = bytes.indexOf(10);
  if (first < 0 || !isObjectLine(bytes, 0, first)) return undefined;
  const lines: [number, number][] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (!isBlank(bytes, from, to)) lines.push([from, to]);
    from = to + 1;
  }
  return lines;
}

const isBlank = (bytes: Uint8Array, from: number, to: number): boolean =>
  bytes.subarray(from, to).every((c) => c <= 32);

function isObjectLine(bytes: Uint8Array, from: number, to: number): boolean {
  let [a, b] = [from, to - 1];
  while (a < b && (bytes[a] as number) <= 32) a += 1;
  while (b > a && (bytes[b] as number) <= 32) b -= 1;
  return bytes[a] === 123 && bytes[b] === 125;
}
