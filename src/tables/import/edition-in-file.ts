import { Fault } from '../../base/index.ts';
import type { Artifact, CompileOptions } from '../importer.ts';
import { type EditionName, editionOf } from './edition-of.ts';

/** Fiscal year of a `<version>`: `2026`, or the day a file was made (`2025-08-09`), which means the year then in force. */
export function fiscalYearIn(version: string): number | undefined {
  const match = /^(20\d\d)(?:-(\d\d)-\d\d)?$/.exec(version.trim());
  if (!match) return undefined;
  return Number(match[1]) + (match[2] !== undefined && Number(match[2]) >= 10 ? 1 : 0);
}

/** Edition of a file that names its fiscal year inside. Throws Fault `bad-file` when it does not. */
export function editionInFile(artifact: Artifact, version: string, options: CompileOptions = {}): EditionName {
  const year = fiscalYearIn(version);
  if (year !== undefined) return editionOf(artifact, year, options);
  throw new Fault('bad-file', `Names no fiscal year as its version, found ${JSON.stringify(version.slice(0, 20))}.`, {
    file: artifact.path,
    field: 'version',
  });
}
