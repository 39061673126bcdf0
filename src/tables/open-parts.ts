import { type CodeTable, openCodeTable } from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';
import { editionsOf } from './in-force.ts';
import { openPackParts, type PackParts, remember } from './pack-parts.ts';
import { openStarter } from './starter.ts';

/** Installed parts, also as the code lists they hold. */
export interface Parts extends PackParts {
  /** The code list of a part, with the identity of its edition. */
  tableOf(part: InstalledPart): CodeTable;
}

/** Reads the catalogue of a home and the starter edition; packs wait until they are wanted. */
export function openParts(home: string): Parts {
  const parts = openPackParts(home, openStarter(home));
  const editions = editionsOf(parts.all);
  return {
    ...parts,
    tableOf: remember((part: InstalledPart) => {
      const info = editions.find(
        (one) => one.system === part.system && one.edition === part.edition && one.starter === part.starter,
      );
      if (!info) throw new RangeError('a part belongs to an edition');
      return openCodeTable(parts.packOf(part), info);
    }),
  };
}
