import { decodeUtf8 } from '../../base/index.ts';
import { type CodeConversion, writeConversions } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { cmConversion, pcsConversion } from './conversion-lines.ts';
import { editionOf, fiscalYearInName } from './edition-of.ts';
import { readRows, type TableRow } from './read-rows.ts';
import { refuse } from './text-lines.ts';

/** Cumulative conversion tables: CDC's for ICD-10-CM (csv, xlsx) and CMS's for ICD-10-PCS (txt, xlsx). Part `conversions`. */
export const conversionImporters: readonly Importer[] = [
  {
    id: 'icd-10-cm-conversions',
    recognises: (name) => /icd[-_]?10[-_]?cm[-_]conversion/i.test(name) && /\.(?:csv|xlsx|txt)$/i.test(name),
    compile: (artifact) => compile(artifact, 'icd-10-cm', 'CDC/NCHS', /^current code/i, cmConversion),
  },
  {
    id: 'icd-10-pcs-conversions',
    recognises: (name, head) =>
      (/icd[-_]?10[-_]?pcs[-_]conversion/i.test(name) && /\.(?:csv|xlsx|txt)$/i.test(name)) ||
      /^Current code\(s\) assignment\tCode title\t/i.test(decodeUtf8(head)),
    compile: (artifact) => compile(artifact, 'icd-10-pcs', 'CMS', /^current code/i, pcsConversion),
  },
];

type ReadLine = (row: TableRow, artifact: Artifact) => CodeConversion;

function compile(
  artifact: Artifact,
  system: string,
  publisher: string,
  heading: RegExp,
  read: ReadLine,
): readonly CompiledPart[] {
  const rows = readRows(artifact.path, artifact.bytes);
  const head = rows.findIndex((row) => heading.test(row.cells[0]?.trim() ?? ''));
  if (head < 0) return refuse(artifact.path, 'Has no heading line “Current code …”.');
  const filled = rows.slice(head + 1).filter((row) => (row.cells[0] ?? '').trim() !== '');
  const lines = filled.map((row) => read(row, artifact));
  if (lines.length < 100) refuse(artifact.path, `Holds ${lines.length} conversions; the published table is cut short.`);
  const last =
    lines
      .map((line) => line.from)
      .sort()
      .at(-1) ?? '';
  const year = fiscalYearInName(artifact.name) ?? Number(last.slice(0, 4)) + (last.slice(5) >= '10' ? 1 : 0);
  const edition = editionOf({ ...artifact, path: artifact.name }, year);
  // The workbook and the text of one release say the same; each is a part of its own, and the text answers.
  const part = /\.xlsx$/i.test(artifact.name) ? 'conversions-workbook' : 'conversions';
  const bytes = writeConversions({ system, edition: edition.edition }, lines);
  return [{ system, part, publisher, ...edition, rows: lines.length, counts: { conversions: lines.length }, bytes }];
}
