import { basename } from 'node:path';
import { decodeUtf8, Fault, type IsoDate, parseIsoDate, readJson } from '../../base/index.ts';
import { type CodePackRow, writeCodePack } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { readRows, type TableRow } from './read-rows.ts';
import { refuse, utf8Text } from './text-lines.ts';

/**
 * A code set a site has a licence for (CPT, LOINC, ICD-O-3, UB-04 lists …), declared by a small JSON manifest beside a csv, tab-separated
 * or xlsx file: `{ "chartwright": "code-list", "file": "cpt.csv", "system": "cpt", "edition": "2026", "effectiveFrom": "2026-01-01",
 * "publisher": "AMA", "columns": { "code": "CPT Code", "title": "Long Descriptor" } }`. A column is named by its heading or counted from 1.
 */
export interface ListManifest {
  readonly file: string;
  readonly system: string;
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly publisher: string;
  readonly columns: Readonly<Record<string, string | number>>;
}

export const declaredList: Importer = {
  id: 'declared-list',
  recognises: (name, head) => /\.json$/i.test(name) && /"chartwright"\s*:\s*"code-list"/.test(decodeUtf8(head)),
  compile: (artifact) => {
    const manifest = readManifest(artifact);
    const { companion } = artifact;
    if (!companion) return refuse(artifact.path, 'A manifest is added as a bare file beside the list it declares.');
    const rows = rowsOf(manifest, companion.name, companion.bytes);
    const { system, edition, effectiveFrom, effectiveTo, publisher } = manifest;
    const part: CompiledPart = {
      system,
      part: 'codes',
      edition,
      effectiveFrom,
      ...(effectiveTo ? { effectiveTo } : {}),
      publisher,
      rows: rows.length,
      counts: { codes: rows.length, billable: rows.length },
      bytes: writeCodePack({ system, edition }, rows, false),
    };
    return [part];
  },
};

/** The file a manifest declares (its base name only), or undefined when the artifact is no manifest. */
export function fileOfManifest(artifact: Artifact): string | undefined {
  if (!declaredList.recognises(artifact.name, artifact.bytes.subarray(0, 4096))) return undefined;
  return readManifest(artifact).file;
}

const known: ReadonlySet<string> = new Set(['icd-10-cm', 'icd-10-pcs', 'hcpcs', 'ms-drg', 'mce', 'ipps', 'gems']);

function readManifest(artifact: Artifact): ListManifest {
  const read = readJson(utf8Text(artifact.path, artifact.bytes));
  if (!read.ok) return refuse(artifact.path, read.problems[0]?.message ?? 'Not JSON.', read.problems[0]?.line);
  const given = read.value as Readonly<Record<string, unknown>>;
  const text = (field: string, shape: RegExp): string => {
    const value = given[field];
    if (typeof value === 'string' && shape.test(value)) return value;
    throw new Fault('bad-file', `Needs ${field}, as text.`, { file: artifact.path, field });
  };
  const day = (field: string): IsoDate | undefined => parseIsoDate(String(given[field] ?? ''));
  const from = day('effectiveFrom');
  if (!from)
    throw new Fault('bad-file', 'Needs effectiveFrom, YYYY-MM-DD.', { file: artifact.path, field: 'effectiveFrom' });
  const system = text('system', /^[a-z0-9][a-z0-9.-]{0,40}$/);
  if (known.has(system)) refuse(artifact.path, `${system} is imported from its publisher's files, not from a list.`);
  const file = text('file', /^[^/\\\0]{1,200}$/);
  if (basename(file) !== file || file === '..') refuse(artifact.path, 'The file must lie beside the manifest.');
  const columns = (given['columns'] ?? { code: 1, title: 2 }) as ListManifest['columns'];
  const to = day('effectiveTo');
  const publisher = typeof given['publisher'] === 'string' ? given['publisher'] : 'the site';
  const edition = text('edition', /^[\w.-]{1,40}$/);
  return { file, system, edition, effectiveFrom: from, ...(to ? { effectiveTo: to } : {}), publisher, columns };
}

function rowsOf(manifest: ListManifest, name: string, bytes: Uint8Array): readonly CodePackRow[] {
  const all = readRows(name, bytes);
  const { columns } = manifest;
  const headed = Object.values(columns).some((column) => typeof column === 'string');
  const at = (field: string): number => columnAt(columns[field], headed ? all[0] : undefined, field, name);
  const [code, title, from, to] = ['code', 'title', 'from', 'to'].map(at);
  const seen = new Set<string>();
  return all.slice(headed ? 1 : 0).map(({ cells, line }) => {
    const cell = (column: number | undefined): string => cells[column ?? -1]?.trim() ?? '';
    const canonical = cell(code).toUpperCase();
    if (!/^[\x21-\x7e]{1,24}$/.test(canonical))
      return refuse(name, 'Has no code, or one that is not plain letters, digits and signs.', line);
    if (seen.has(canonical)) refuse(name, `Code ${canonical} stands a second time.`, line);
    seen.add(canonical);
    if (cell(title) === '') refuse(name, `Code ${canonical} has no title.`, line);
    const [validFrom, validTo] = [parseIsoDate(cell(from)), parseIsoDate(cell(to))];
    const row = { code: canonical, title: cell(title), billable: true };
    return { ...row, ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
  });
}

function columnAt(
  column: string | number | undefined,
  head: TableRow | undefined,
  field: string,
  name: string,
): number {
  if (column === undefined)
    return field === 'from' || field === 'to' ? -1 : refuse(name, `The manifest names no column for ${field}.`);
  const index =
    typeof column === 'number' ? column - 1 : (head?.cells.findIndex((cell) => cell.trim() === column) ?? -1);
  return index >= 0 ? index : refuse(name, `Has no column ${JSON.stringify(column)}.`, 1);
}
