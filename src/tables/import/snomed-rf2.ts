import { parseIsoDate } from '../../base/index.ts';
import { type CodePackRow, writeCodePack } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { refuse } from './text-lines.ts';

/** Type of a description that is the fully specified name (SNOMED CT Release File Specifications, Description File). */
const fullySpecified = '900000000000003001';
const descriptions = /^x?sct2_Description_Snapshot.*_(\d{8})\.txt$/i;
const concepts = /^x?sct2_Concept_Snapshot.*_(\d{8})\.txt$/i;

/** True for the concept file of a snapshot, which is read together with the description file that follows it. */
export const isConceptSnapshot = (name: string): boolean => concepts.test(name);
/** True for the description file, which needs the concept file as its companion. */
export const isDescriptionSnapshot = (name: string): boolean => descriptions.test(name);

/** SNOMED CT in Release Format 2, snapshot: active concepts by their fully specified names. */
export const snomedRf2: Importer = {
  id: 'snomed-rf2',
  recognises: (name) => isDescriptionSnapshot(name),
  compile: (artifact) => {
    const day = parseIsoDate(descriptions.exec(artifact.name)?.[1] ?? '');
    if (!day) return refuse(artifact.path, 'Names no day of release.');
    if (!artifact.companion)
      return refuse(
        artifact.path,
        'Needs the concept snapshot of the same release (sct2_Concept_Snapshot_…), before it.',
      );
    const active = activeConcepts(artifact.companion.name, artifact.companion.bytes);
    const rows = namesOf(artifact, active);
    const module = /_([A-Z]{2,3}\d*)_\d{8}\.txt$/.exec(artifact.name)?.[1] ?? 'INT';
    const edition = `${module}-${day}`;
    const part: CompiledPart = {
      system: 'snomed-ct',
      part: 'codes',
      edition,
      effectiveFrom: day,
      publisher: 'SNOMED International',
      rows: rows.length,
      counts: { codes: rows.length, billable: rows.length },
      bytes: writeCodePack({ system: 'snomed-ct', edition }, rows, false),
    };
    return [part];
  },
};

/** Ids of active concepts. Columns: id, effectiveTime, active, moduleId, definitionStatusId. */
function activeConcepts(path: string, bytes: Uint8Array): ReadonlySet<string> {
  const active = new Set<string>();
  for (const [cells, line] of lines(bytes)) {
    if (line === 1) continue;
    const [id = '', , state] = cells;
    if (cells.length !== 5 || !/^\d{6,18}$/.test(id)) refuse(path, 'Not a line of an RF2 concept file.', line);
    if (state === '1') active.add(id);
  }
  return active;
}

/** Columns: id, effectiveTime, active, moduleId, conceptId, languageCode, typeId, term, caseSignificanceId. */
function namesOf(artifact: Artifact, active: ReadonlySet<string>): readonly CodePackRow[] {
  const rows = new Map<string, CodePackRow>();
  for (const [cells, line] of lines(artifact.bytes)) {
    if (line === 1) continue;
    const [, , state, , code = '', language, type, title = ''] = cells;
    if (cells.length !== 9) refuse(artifact.path, 'Not a line of an RF2 description file.', line);
    if (state !== '1' || type !== fullySpecified || language !== 'en' || !active.has(code)) continue;
    rows.set(code, { code, title, billable: true });
  }
  if (rows.size < active.size)
    refuse(artifact.path, `${active.size - rows.size} active concepts have no name; the snapshot is cut short.`);
  return [...rows.values()];
}

/** Cells of each line, decoded line by line: these files are too large for one text. */
function* lines(bytes: Uint8Array): Generator<readonly [cells: readonly string[], line: number]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  for (let from = 0; from < buffer.length; ) {
    const end = buffer.indexOf(10, from);
    const to = end < 0 ? buffer.length : end;
    number += 1;
    const text = buffer.toString('utf8', from, buffer[to - 1] === 13 ? to - 1 : to);
    if (text !== '') yield [text.split('\t'), number];
    from = to + 1;
  }
}
