import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDate } from '../../../src/base/index.ts';
import { type IndexEntry, indexEntries, openTermTree } from '../../../src/engine/codes/index.ts';
import { addTables, openTables, type Tables } from '../../../src/tables/index.ts';
import { officialFile } from '../../official-files.ts';

/** What searching the official FY2026 tables needs, under `tables/` of the folder of official files. */
export const searchFiles = [
  'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'tables/icd-10-cm/icd10cm-table-and-index-2026.zip',
  'tables/icd-10-pcs/icd10pcs-2026.zip',
  'tables/icd-10-pcs/icd10pcs-2025.zip',
] as const;

export const officialDay = isoDate('2026-01-15');

/** The FY2026 tables in a home of their own; `close` removes it. */
export interface OfficialSearch {
  readonly home: string;
  readonly tables: Tables;
  close(): void;
}

/** Imports the official tables into a temporary home. Fails when one of `searchFiles` is not at hand. */
export async function openOfficialSearch(): Promise<OfficialSearch> {
  const home = mkdtempSync(join(tmpdir(), 'chartwright-search-'));
  const files = searchFiles.map((file) => officialFile(file) ?? file);
  const added = await addTables(home, files, {});
  const refused = added.find((file) => file.fault);
  if (refused?.fault) throw refused.fault;
  return { home, tables: openTables(home), close: () => rmSync(home, { recursive: true, force: true }) };
}

/** The entries of the alphabetic index that carry a code. */
export function officialIndexEntries(tables: Tables): readonly IndexEntry[] {
  const part = tables.index(officialDay, 'icd-10-cm').find(({ info }) => info.part === 'index');
  return part ? [...indexEntries(openTermTree(part.pack))] : [];
}

/** The bytes of every search index kept under a home, largest first. */
export function keptSearchIndexes(home: string): readonly Uint8Array[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => /search[/\\][^/\\]+\.pack$/.test(file))
    .map((file) => new Uint8Array(readFileSync(join(home, file))))
    .sort((a, b) => b.length - a.length);
}
