import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';

/** Removes what a killed import or a removal left behind: packs the catalogue does not name, temporary files. Only under the lock. */
export function sweepPacks(folder: string, catalogue: Catalogue): number {
  const named = new Set(catalogue.parts.map((part) => part.pack));
  const packs = join(folder, 'packs');
  const strays = list(packs).filter((name) => !named.has(name));
  for (const name of strays) rmSync(join(packs, name), { force: true });
  // Search indexes are made from packs and can be made again; some were made from what is gone.
  if (strays.length > 0) rmSync(join(folder, 'search'), { recursive: true, force: true });
  for (const name of list(folder)) if (name.endsWith('.tmp')) rmSync(join(folder, name), { force: true });
  return strays.length;
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
