import { writeTermTree } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, CompileOptions } from '../importer.ts';
import { editionInFile } from './edition-in-file.ts';
import type { TermFile } from './read-term-tree.ts';

/** What an importer says of a term file besides its rows. */
export interface TermPart {
  readonly system: string;
  readonly part: string;
  readonly publisher: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Lays a read index or table out as one part of its fiscal year. Throws Fault `bad-file` when the file names no year. */
export function compileTermFile(
  artifact: Artifact,
  file: TermFile,
  part: TermPart,
  options: CompileOptions = {},
): readonly CompiledPart[] {
  const edition = editionInFile(artifact, file.version, options);
  const header = { kind: part.part, version: file.version, title: file.title };
  return [{ ...part, ...edition, rows: file.rows.length, bytes: writeTermTree(header, file.headings, file.rows) }];
}

/** Rows that carry a field. */
export function countField(file: TermFile, field: string): number {
  return file.rows.filter((row) => row.references.some(([name]) => name === field)).length;
}
