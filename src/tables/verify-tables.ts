import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, readPack } from '../base/index.ts';
import { type InstalledPart, packForm, packsFolder, readCatalogue, tablesFolder } from './catalogue.ts';
import { selfCheck } from './self-check.ts';
import { sha256Of } from './walk-archive.ts';

export interface VerifiedPart {
  readonly part: InstalledPart;
  /** Absent when the pack is whole and answers as known. */
  readonly problem?: string;
}

/** Hashes every installed pack again and asks it the known answers. */
export function verifyTables(home: string): readonly VerifiedPart[] {
  return readCatalogue(tablesFolder(home)).parts.map((part) => {
    const problem = problemOf(join(packsFolder(home), part.pack), part);
    return problem === undefined ? { part } : { part, problem };
  });
}

function problemOf(path: string, part: InstalledPart): string | undefined {
  if (part.form !== packForm) return 'was compiled by another version of the program; add its file again';
  try {
    const bytes = readFileSync(path);
    if (sha256Of(bytes) !== part.packSha256)
      return 'was changed since it was compiled; remove it and add its file again';
    selfCheck(part, readPack(bytes));
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    return 'its pack is missing or cannot be read; remove it and add its file again';
  }
}
