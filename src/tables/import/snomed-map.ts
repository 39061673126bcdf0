import { parseIsoDate } from '../../base/index.ts';
import { type SnomedMapRow, writeSnomedMap } from '../../engine/codes/crosswalk/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { refuse } from './text-lines.ts';

/** ICD-10-CM complex map reference set of the US Edition (NLM). The international map to ICD-10 (447562003) is another classification's. */
const icd10CmMap = '6011000124106';
const fileName = /^x?der2_iisssccRefset_ExtendedMap(?:US)?Snapshot_?.*_(\d{8})\.txt$/i;

/**
 * Rule map from SNOMED CT to ICD-10-CM, snapshot in Release Format 2. Part `icd-10-cm-map` of `snomed-ct`. Columns: id, effectiveTime, active, moduleId,
 * refsetId, referencedComponentId, mapGroup, mapPriority, mapRule, mapAdvice, mapTarget, correlationId, mapCategoryId (SNOMED CT Release
 * File Specifications, Complex and Extended Map Reference Sets).
 */
export const snomedMap: Importer = {
  id: 'snomed-map',
  recognises: (name) => fileName.test(name),
  compile: (artifact) => {
    const day = parseIsoDate(fileName.exec(artifact.name)?.[1] ?? '');
    if (!day) return refuse(artifact.path, 'Names no day of release.');
    const rows = rowsOf(artifact);
    if (rows.length === 0)
      return refuse(artifact.path, `Has no active row of the ICD-10-CM map (reference set ${icd10CmMap}).`);
    const edition = `map-${day}`;
    const part: CompiledPart = {
      system: 'snomed-ct',
      part: 'icd-10-cm-map',
      edition,
      effectiveFrom: day,
      publisher: 'National Library of Medicine',
      rows: rows.length,
      counts: { mappings: rows.length },
      bytes: writeSnomedMap({ system: 'snomed-ct', edition }, rows),
    };
    return [part];
  },
};

function rowsOf({ path, bytes }: Artifact): readonly SnomedMapRow[] {
  const rows: SnomedMapRow[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [from, line] = [0, 0];
  while (from < buffer.length) {
    const end = buffer.indexOf(10, from);
    const text = buffer.toString('utf8', from, end < 0 ? buffer.length : end).replace(/\r$/, '');
    from = end < 0 ? buffer.length : end + 1;
    line += 1;
    if (line === 1 || text === '') continue;
    const row = rowOf(text.split('\t'), path, line);
    if (row) rows.push(row);
  }
  return rows;
}

/** The row, where it is active and of the ICD-10-CM map. */
function rowOf(cells: readonly string[], path: string, line: number): SnomedMapRow | undefined {
  if (cells.length !== 13) return refuse(path, 'Not a line of an RF2 extended map (13 columns).', line);
  const [, , active, , refset, concept = '', group, priority, rule = '', advice = '', target = '', , category = ''] =
    cells;
  if (active !== '1' || refset !== icd10CmMap) return undefined;
  if (!/^\d{6,18}$/.test(concept) || !/^\d{1,3}$/.test(group ?? '') || !/^\d{1,3}$/.test(priority ?? ''))
    return refuse(path, 'Concept, map group and map priority must be numbers.', line);
  const code = target.trim().toUpperCase().replace('.', '');
  if (!/^(?:[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}\??)?$/.test(code))
    return refuse(path, `${JSON.stringify(target.slice(0, 12))} is not an ICD-10-CM code.`, line);
  return { concept, group: Number(group), priority: Number(priority), rule, advice, target: code, category };
}
