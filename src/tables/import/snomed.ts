import { decodeUtf8, parseIsoDate, readJson } from '../../base/index.ts';
import { type CodePackRow, writeCodePack } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { refuse, utf8Lines, utf8Text } from './text-lines.ts';

/** SNOMED CT Global Patient Set as text (gps_YYYYMMDD.tsv: concept id, fully specified name). */
export const snomedGps: Importer = {
  id: 'snomed-gps',
  recognises: (name, head) => /^conceptId\tdisplay\r?\n\d{6,18}\t/.test(decodeUtf8(head)) && /\d{8}/.test(name),
  compile: (artifact) => {
    const day = parseIsoDate(/(\d{8})/.exec(artifact.name)?.[1] ?? '');
    if (!day) return refuse(artifact.path, 'Names no day of release, as in gps_20200930.tsv.');
    const rows: CodePackRow[] = [];
    for (const { text, number } of utf8Lines(artifact.path, artifact.bytes)) {
      if (number === 1 || text === '') continue;
      const [code = '', title = ''] = text.split('\t');
      if (!/^\d{6,18}$/.test(code) || title === '')
        refuse(artifact.path, 'Not a concept (id of 6 to 18 digits, tab, name).', number);
      rows.push({ code, title, billable: true });
    }
    const about = { system: 'snomed-ct', edition: `GPS-${day}`, effectiveFrom: day, publisher: 'SNOMED International' };
    return [listPart(about, rows)];
  },
};

interface ValueSet {
  readonly resourceType?: unknown;
  readonly id?: unknown;
  readonly version?: unknown;
  readonly date?: unknown;
  readonly publisher?: unknown;
  readonly compose?: { readonly include?: readonly Include[] };
  readonly expansion?: { readonly contains?: readonly Contained[] };
}
interface Include {
  readonly concept?: readonly Contained[];
}
interface Contained {
  readonly code?: unknown;
  readonly display?: unknown;
  readonly contains?: readonly Contained[];
}

/** A FHIR ValueSet with listed concepts: a code list of its own, named by the set's id. */
export const fhirValueSet: Importer = {
  id: 'fhir-value-set',
  recognises: (name, head) => /\.json$/i.test(name) && /"resourceType"\s*:\s*"ValueSet"/.test(decodeUtf8(head)),
  compile: (artifact) => {
    const read = readJson(utf8Text(artifact.path, artifact.bytes));
    if (!read.ok) return refuse(artifact.path, read.problems[0]?.message ?? 'Not JSON.', read.problems[0]?.line);
    const set = read.value as ValueSet;
    const day = parseIsoDate(String(set.date ?? '').slice(0, 10));
    if (typeof set.id !== 'string' || !/^[A-Za-z0-9.-]{1,64}$/.test(set.id) || !day)
      return refuse(artifact.path, 'A value set needs an id and a date.');
    const listed = (set.compose?.include ?? []).flatMap((include) => include.concept ?? []);
    const rows = conceptsOf(artifact, [...flatten(set.expansion?.contains ?? []), ...listed]);
    // A set defined by a filter and not expanded needs the whole terminology; there is nothing to list.
    if (rows.length === 0) return [];
    const edition = typeof set.version === 'string' ? set.version : day;
    const publisher = typeof set.publisher === 'string' ? set.publisher : 'HL7';
    return [listPart({ system: set.id.toLowerCase(), edition, effectiveFrom: day, publisher }, rows)];
  },
};

/** An expansion may nest; abstract groups have no code of their own. */
function flatten(contains: readonly Contained[]): Contained[] {
  return contains.flatMap((one) => [...(one.code === undefined ? [] : [one]), ...flatten(one.contains ?? [])]);
}

function conceptsOf(artifact: Artifact, concepts: readonly Contained[]): readonly CodePackRow[] {
  const rows = new Map<string, CodePackRow>();
  for (const { code, display } of concepts) {
    if (typeof code !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(code))
      return refuse(artifact.path, 'Lists a concept without a code.');
    rows.set(code, { code, title: typeof display === 'string' ? display : code, billable: true });
  }
  return [...rows.values()];
}

type About = Pick<CompiledPart, 'system' | 'edition' | 'effectiveFrom' | 'publisher'>;

function listPart(about: About, rows: readonly CodePackRow[]): CompiledPart {
  const bytes = writeCodePack({ system: about.system, edition: about.edition }, rows, false);
  return { ...about, part: 'codes', rows: rows.length, counts: { codes: rows.length, billable: rows.length }, bytes };
}
