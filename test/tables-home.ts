import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddedFile, addTables } from '../src/tables/index.ts';
import { officialFile } from './official-files.ts';

/** A home of its own for a test, with official archives in it; `drop` removes it. */
export interface TablesHome {
  readonly home: string;
  readonly added: readonly AddedFile[];
  drop(): void;
}

/** Adds official archives (paths below `tables/`) to a fresh home. All must be at hand. */
export async function tablesHome(archives: readonly string[]): Promise<TablesHome> {
  const home = mkdtempSync(join(tmpdir(), 'chartwright-official-'));
  const files = archives.map((archive) => officialFile(`tables/${archive}`) ?? archive);
  return { home, added: await addTables(home, files), drop: () => rmSync(home, { recursive: true, force: true }) };
}

/** What an archive gave, part by part: `icd-10-cm FY2026 codes` → counts. */
export function countsOf(added: readonly AddedFile[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return Object.fromEntries(
    added.flatMap((file) => file.parts.map((part) => [`${part.system} ${part.edition} ${part.part}`, part.counts])),
  );
}
