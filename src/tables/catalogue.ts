import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/index.ts';
import type { PartInfo } from './tables.ts';
import { writeFileDurably } from './write-file.ts';

/** Form of the packs. Raised when a pack's layout changes; parts of another form must be added again. */
export const packForm = 1;

/** A part as installed: its pack lies at `packs/<pack>` beside the catalogue. */
export interface InstalledPart extends PartInfo {
  readonly pack: string;
  readonly packSha256: string;
  readonly form: number;
}

/** A file somebody gave, whole: adding the same bytes again changes nothing. */
export interface InstalledFile {
  readonly name: string;
  readonly sha256: string;
  /** Keys of the parts it gave (see `keyOf`); while all of them stand, the file need not be read again. */
  readonly parts: readonly string[];
}

/** What is installed. One JSON file, replaced as a whole, is the only truth; packs it does not name do not exist. */
export interface Catalogue {
  readonly files: readonly InstalledFile[];
  readonly parts: readonly InstalledPart[];
}

export const tablesFolder = (home: string): string => join(home, 'tables');
export const packsFolder = (home: string): string => join(tablesFolder(home), 'packs');
const catalogueFile = (folder: string): string => join(folder, 'catalogue.json');

/** Reads the catalogue of a tables folder; an absent one is empty. Throws Fault `storage` when it cannot be read as one. */
export function readCatalogue(folder: string): Catalogue {
  const file = catalogueFile(folder);
  if (!existsSync(file)) return { files: [], parts: [] };
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
    if (Array.isArray(read.parts) && Array.isArray(read.files)) return read;
  } catch (error) {
    throw new Fault('storage', 'The catalogue of tables cannot be read; restore it from a backup.', { file }, error);
  }
  throw new Fault('storage', 'The catalogue of tables has another form; restore it from a backup.', { file });
}

/** Replaces the catalogue: afterwards either the old or the new one stands, whatever happens meanwhile. */
export function writeCatalogue(folder: string, catalogue: Catalogue): void {
  writeFileDurably(catalogueFile(folder), `${JSON.stringify(catalogue, undefined, 1)}\n`);
}

/** Names a part together with the content it was compiled from. */
export const keyOf = (part: Pick<PartInfo, 'system' | 'part' | 'edition' | 'sha256'>): string =>
  `${part.system}/${part.part}/${part.edition}/${part.sha256}`;
