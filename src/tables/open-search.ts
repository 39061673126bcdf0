import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, type IsoDate, type Pack } from '../base/index.ts';
import { type CodeSystem, type CodeTable, openNotes, openTermTree } from '../engine/codes/index.ts';
import { compileCodeSearch, openSearchIndex, type SearchIndex } from '../engine/codes/search/index.ts';
import { type InstalledPart, tablesFolder } from './catalogue.ts';
import { codeParts } from './in-force.ts';
import type { Parts } from './open-parts.ts';
import { sha256Of } from './walk-archive.ts';
import { writeFileDurably } from './write-file.ts';

/** Raised when the search index is laid out or compiled in another way, so that kept ones are built anew. */
const searchForm = 1;
const builtFrom = ['notes', 'index', 'external-cause-index', 'neoplasm', 'drug'] as const;

/**
 * Answers the search index over the codes in force on a day. It is compiled when first asked for, from the code list, the notes and the
 * indexes of that day, and kept under the hash of what it was made from.
 */
export function searchOpener(
  home: string,
  { inForce, orOlder, packOf, tableOf }: Parts,
): (system: CodeSystem, on: IsoDate) => SearchIndex | undefined {
  const opened = new Map<string, SearchIndex>();
  return (system, on) => {
    const list = inForce(system, codeParts, on);
    if (!list) return undefined;
    const others = builtFrom.map((name) => orOlder(system, [name], on)).filter((part) => part !== undefined);
    const made = [searchForm, list, ...others].map((part) => (typeof part === 'number' ? part : part.packSha256));
    const key = sha256Of(Buffer.from(made.join(' '))).slice(0, 32);
    const known = opened.get(key);
    if (known) return known;
    const file = join(tablesFolder(home), 'search', `${key}.pack`);
    const index = openKept(file) ?? openSearchIndex(keep(file, compile(tableOf(list), others, packOf)));
    opened.set(key, index);
    return index;
  };
}

function compile(
  codes: CodeTable,
  others: readonly InstalledPart[],
  packOf: (part: InstalledPart) => Pack,
): Uint8Array {
  const pack = (name: string): Pack | undefined => {
    const part = others.find((one) => one.part === name);
    return part && packOf(part);
  };
  const tree = (name: string) => {
    const found = pack(name);
    return found && openTermTree(found);
  };
  const notes = pack('notes');
  const vintage = { edition: '', effectiveFrom: codes.info.effectiveFrom, current: true, starter: false };
  const [index, externalCauseIndex, neoplasmTable, drugTable] = builtFrom.slice(1).map(tree);
  return compileCodeSearch({
    codes,
    ...(notes ? { inclusionTerms: openNotes(notes, vintage).inclusionTerms() } : {}),
    ...(index ? { index } : {}),
    ...(externalCauseIndex ? { externalCauseIndex } : {}),
    ...(neoplasmTable ? { neoplasmTable } : {}),
    ...(drugTable ? { drugTable } : {}),
  });
}

function openKept(file: string): SearchIndex | undefined {
  try {
    return openSearchIndex(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Keeping is a convenience: where the folder may not be written the index lives in memory only. */
function keep(file: string, bytes: Uint8Array): Uint8Array {
  try {
    writeFileDurably(file, bytes);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return bytes;
}
