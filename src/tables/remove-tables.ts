import { Fault } from '../base/index.ts';
import { type InstalledPart, keyOf, readCatalogue, tablesFolder, writeCatalogue } from './catalogue.ts';
import { sweepPacks } from './sweep-packs.ts';
import { withLock } from './with-lock.ts';

/** Which parts to remove; what is left out matches all. */
export interface RemoveWhat {
  readonly system: string;
  readonly edition: string;
  readonly part?: string;
}

/** Removes an edition (or one part of it) and answers what is gone. Throws Fault `not-found` when nothing matches. */
export async function removeTables(home: string, what: RemoveWhat): Promise<readonly InstalledPart[]> {
  const folder = tablesFolder(home);
  return withLock(folder, () => {
    const catalogue = readCatalogue(folder);
    const gone = catalogue.parts.filter(
      (part) =>
        part.system === what.system &&
        part.edition === what.edition &&
        (what.part === undefined || part.part === what.part),
    );
    if (gone.length === 0)
      throw new Fault('not-found', `No ${what.part ?? 'part'} of ${what.system} ${what.edition} is installed.`);
    const keys = new Set(gone.map(keyOf));
    const left = {
      files: catalogue.files.filter((file) => !file.parts.some((key) => keys.has(key))),
      parts: catalogue.parts.filter((part) => !keys.has(keyOf(part))),
    };
    writeCatalogue(folder, left);
    sweepPacks(folder, left);
    return gone;
  });
}
