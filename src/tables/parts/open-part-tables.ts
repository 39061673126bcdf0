import type { IsoDate } from '../../base/index.ts';
import { openPackParts } from '../pack-parts.ts';
import { standingStarter, starterSource } from '../standing-starter.ts';
import type { Tables } from '../tables.ts';

/** What a command needs that asks for parts by name and opens their packs itself. */
export type PartTables = Pick<Tables, 'parts' | 'part'>;

/**
 * Opens what is installed under `home`, and the starter edition, as bare parts: the same answers as `openTables`, without the code lists,
 * the search and the importers behind them. Only a home that never opened the starter edition loads the compilers.
 */
export async function openPartTables(home: string): Promise<PartTables> {
  const source = starterSource(home);
  const starter = standingStarter(source) ?? (await import('../starter.ts')).compileStarter(source);
  const parts = openPackParts(home, starter);
  return Object.freeze({
    parts: () => parts.all,
    part: (system: string, name: string, on: IsoDate) => {
      const part = parts.inForce(system, [name], on);
      return part && parts.open(part, on);
    },
  });
}
