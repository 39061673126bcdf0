import { isoDate } from '../../base/index.ts';
import { compileMsDrg } from '../../engine/group/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { decodeMsDrg } from './ms-drg/decode-ms-drg.ts';

/** The table file of the CMS MS-DRG grouper, `msdrg_combined.bin`, all versions in one (specification 2). */
export const msDrgImporter: Importer = {
  id: 'ms-drg',
  recognises: (name) => /^msdrg.*\.bin$/i.test(name),
  compile: compileArtifact,
};

function compileArtifact(artifact: Artifact): readonly CompiledPart[] {
  const source = decodeMsDrg(artifact.bytes, artifact.path);
  const [first, last] = [source.versions[0], source.versions.at(-1)];
  const clusters = new Set(source.clusters.map((row) => row.id));
  return [
    {
      system: 'ms-drg',
      part: 'grouper',
      edition: `v${first?.name}–v${last?.name}`,
      effectiveFrom: first?.dischargesFrom ?? isoDate('2022-10-01'),
      effectiveTo: last?.dischargesTo ?? isoDate('2026-09-30'),
      publisher: 'CMS',
      rows: source.diagnoses.length + source.procedures.length + source.formulas.length,
      counts: {
        diagnoses: new Set(source.diagnoses.map((row) => row.code)).size,
        procedures: new Set(source.procedures.map((row) => row.code).filter((code) => !clusters.has(code))).size,
        clusters: clusters.size,
        formulas: source.formulas.length,
        versions: source.versions.length,
      },
      bytes: compileMsDrg(source),
    },
  ];
}
