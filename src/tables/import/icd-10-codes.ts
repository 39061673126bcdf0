import { decodeUtf8, Fault } from '../../base/index.ts';
import { type CodePackRow, writeCodePack } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, CompileOptions, Importer } from '../importer.ts';
import { type EditionName, editionOf, fiscalYearInName } from './edition-of.ts';
import { checkPublished, publishedEdition } from './published-editions.ts';
import { readCodesFile } from './read-codes-file.ts';
import { looksLikeOrderFile, readOrderFile } from './read-order-file.ts';

interface System {
  readonly system: 'icd-10-cm' | 'icd-10-pcs';
  readonly publisher: string;
  readonly file: RegExp;
  readonly codeShape: RegExp;
}

const cm: System = {
  system: 'icd-10-cm',
  publisher: 'CDC/NCHS',
  file: /icd[-_]?10[-_]?cm/i,
  codeShape: /^[A-Z][0-9A-Z]{2,6}$/,
};
const pcs: System = {
  system: 'icd-10-pcs',
  publisher: 'CMS',
  file: /icd[-_]?10[-_]?pcs/i,
  codeShape: /^[0-9A-HJ-NP-Z]{3}(?:[0-9A-HJ-NP-Z]{4})?$/,
};

/** Order files and codes files of ICD-10-CM and ICD-10-PCS. The order file makes part `codes`, the codes file `codes-file`. */
export const icd10CodeImporters: readonly Importer[] = [cm, pcs].flatMap((system) => [
  importerOf(system, 'codes', /[-_]order[-_.\d]/i, readOrderFile, looksLikeOrderFile),
  importerOf(system, 'codes-file', /[-_]codes[-_.\d]/i, readCodesFile, (head) => /^[0-9A-Z]{3,7} +\S/.test(head)),
]);

function importerOf(
  system: System,
  part: 'codes' | 'codes-file',
  word: RegExp,
  read: (artifact: Artifact, codeShape: RegExp) => readonly CodePackRow[],
  looksRight: (head: string) => boolean,
): Importer {
  return {
    id: `${system.system}-${part}`,
    recognises: (name, head) =>
      system.file.test(name) &&
      word.test(name) &&
      /\.txt$/i.test(name) &&
      !/addend|guideline|conversion/i.test(name) &&
      (looksRight(decodeUtf8(head)) || fiscalYearInName(name) !== undefined),
    compile: (artifact, options) => {
      const year = fiscalYearInName(artifact.name);
      if (year === undefined)
        throw new Fault(
          'bad-file',
          'Names no fiscal year; keep the publisher’s file name, such as icd10cm_order_2026.txt.',
          {
            file: artifact.path,
          },
        );
      const rows = read(artifact, system.codeShape);
      return [compileRows(system, part, rows, artifact, editionFor(system, year, rows, artifact, options), options)];
    },
  };
}

/** An October name over the content of a known later update of the same year is that update. */
function editionFor(
  { system }: System,
  year: number,
  rows: readonly CodePackRow[],
  artifact: Artifact,
  options: CompileOptions = {},
): EditionName {
  const named = editionOf(artifact, year, options);
  if (options.effectiveFrom) return named;
  const known = publishedEdition(system, year, rows);
  return known ? editionOf(artifact, year, { effectiveFrom: known.effectiveFrom }) : named;
}

function compileRows(
  { system, publisher }: System,
  part: string,
  rows: readonly CodePackRow[],
  artifact: Artifact,
  edition: EditionName,
  options: CompileOptions = {},
): CompiledPart {
  if (!options.acceptAltered) checkPublished(system, edition, rows, artifact);
  const billable = rows.filter((row) => row.billable).length;
  return {
    system,
    part,
    publisher,
    ...edition,
    rows: rows.length,
    counts: part === 'codes' ? { codes: rows.length, billable } : { billable },
    bytes: writeCodePack({ system, edition: edition.edition }, rows, part === 'codes'),
  };
}
