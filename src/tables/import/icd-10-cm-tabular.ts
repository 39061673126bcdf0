import { decodeUtf8 } from '../../base/index.ts';
import { type NotesPlace, writeNotes } from '../../engine/codes/index.ts';
import type { Importer } from '../importer.ts';
import { editionOf, fiscalYearInName } from './edition-of.ts';
import { readTabular } from './read-tabular.ts';
import { refuse } from './text-lines.ts';

/** The tabular list (icd10cm_tabular_YYYY.xml): notes of every kind, blocks, chapters and seventh characters. Part `notes`. */
export const icd10CmTabular: Importer = {
  id: 'icd-10-cm-tabular',
  recognises: (name, head) =>
    decodeUtf8(head).includes('<ICD10CM.tabular') || (/tabular/i.test(name) && /\.xml$/i.test(name)),
  compile: (artifact, options) => {
    const { version, places, nodes } = readTabular(artifact.path, artifact.bytes);
    const year = fiscalYearInName(version) ?? fiscalYearInName(artifact.name);
    if (year === undefined) return refuse(artifact.path, `Names no fiscal year in <version>.`);
    const inName = fiscalYearInName(artifact.name);
    if (inName !== undefined && inName !== year && !options?.acceptAltered)
      refuse(artifact.path, `Says it is of ${year} inside and of ${inName} in its name.`);
    if (nodes < 40_000 && !options?.acceptAltered)
      refuse(artifact.path, `Holds ${nodes} codes; no edition of the tabular list has fewer than 40,000.`);
    const edition = editionOf(artifact, year, options);
    const notes = places.reduce((sum, place) => sum + place.notes.length, 0);
    const counts = { nodes, ...noteCounts(places) };
    const bytes = writeNotes({ system: 'icd-10-cm', edition: edition.edition }, places);
    return [{ system: 'icd-10-cm', part: 'notes', publisher: 'CDC/NCHS', ...edition, rows: notes, counts, bytes }];
  },
};

function noteCounts(places: readonly NotesPlace[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const place of places) for (const { kind } of place.notes) counts[kind] = (counts[kind] ?? 0) + 1;
  return { seventhTables: places.filter((place) => place.seventh.length > 0).length, ...counts };
}
