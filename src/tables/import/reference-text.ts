import { packTexts, writePack } from '../../base/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { editionOf, fiscalYearInName } from './edition-of.ts';
import { refuse, utf8Lines } from './text-lines.ts';

/**
 * Official texts kept as dated reference, line by line: the Official Guidelines (part `guidelines`) and the addenda of a release (parts
 * `addenda-tabular`, `addenda-index` …).
 */
export const referenceText: Importer = {
  id: 'icd-10-cm-reference',
  recognises: (name) =>
    /\.txt$/i.test(name) &&
    (/icd[-_]?10[-_]?cm[-_].*guidelines/i.test(name) ||
      /icd[-_]?10[-_]?cm[-_](?:tabular|index|eindex|neoplasm|drug)[-_]addenda/i.test(name)),
  compile: (artifact) => {
    const kind = /[-_](tabular|index|eindex|neoplasm|drug)[-_]addenda/i.exec(artifact.name)?.[1];
    const part = kind === undefined ? 'guidelines' : `addenda-${kind.toLowerCase()}`;
    return [textPart(artifact, part)];
  },
};

function textPart(artifact: Artifact, part: string): CompiledPart {
  const year = fiscalYearInName(artifact.name);
  if (year === undefined) return refuse(artifact.path, 'Names no fiscal year.');
  const lines = [...utf8Lines(artifact.path, artifact.bytes)].map((line) => line.text);
  const edition = editionOf({ ...artifact, path: artifact.name }, year);
  const { bytes, offsets } = packTexts(lines);
  const header = { kind: 'text', system: 'icd-10-cm', edition: edition.edition, part };
  const pack = writePack(header, { offsets, bytes });
  const counts = { lines: lines.length };
  return { system: 'icd-10-cm', part, publisher: 'CDC/NCHS', ...edition, rows: lines.length, counts, bytes: pack };
}
