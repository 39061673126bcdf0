import { Fault } from '../../base/index.ts';
import { writeTermTree } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart } from '../importer.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import type { TermFile } from './read-term-tree.ts';

/** What an importer says of a term file besides its rows. */
export interface TermPart {
  readonly system: string;
  readonly part: string;
  readonly publisher: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Lays a read index or table out as one part of its fiscal year. Throws Fault `bad-file` when the file names no year. */
export function compileTermFile(artifact: Artifact, file: TermFile, part: TermPart): readonly CompiledPart[] {
  const year = fiscalYearOf(file.version);
  if (!year)
    throw new Fault(
      'bad-file',
      `Names no fiscal year in <version>, found ${JSON.stringify(file.version.slice(0, 20))}.`,
      {
        file: artifact.path,
      },
    );
  const header = { kind: part.part, version: file.version, title: file.title };
  return [{ ...part, ...year, rows: file.rows.length, bytes: writeTermTree(header, file.headings, file.rows) }];
}

/** Rows that carry a field. */
export function countField(file: TermFile, field: string): number {
  return file.rows.filter((row) => row.references.some(([name]) => name === field)).length;
}
