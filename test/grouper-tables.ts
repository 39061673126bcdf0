import { type MsDrgTables, openMsDrg } from '../src/engine/group/index.ts';
import { msDrgImporter } from '../src/tables/import/ms-drg.ts';
import { compileStarterMsDrg } from '../src/tables/import/ms-drg-starter.ts';
import { officialFile, unzipOne } from './official-files.ts';
import { starterFiles } from './starter-files.ts';

/** The zip with the official tables of the grouper, below the shared folder. */
export const grouperZip = 'tables/ms-drg/ms-drg-grouper-tables-43.1.zip';

/** The grouper's own table file out of its zip. */
export const officialGrouperFile = (): Promise<Uint8Array> =>
  unzipOne(officialFile(grouperZip) ?? '', 'runtime_buffers/msdrg_combined.bin');

/** The official tables, compiled. */
export async function officialGrouperPack(): Promise<Uint8Array> {
  const bytes = await officialGrouperFile();
  const [part] = msDrgImporter.compile({ name: 'msdrg_combined.bin', path: 'msdrg_combined.bin', bytes, sha256: '' });
  return part?.bytes ?? new Uint8Array();
}

/** The official tables, open. */
export const officialGrouper = async (): Promise<MsDrgTables> => openMsDrg(await officialGrouperPack());

/** The starter edition's tables, open. */
export const starterGrouper = (): MsDrgTables =>
  openMsDrg(compileStarterMsDrg(starterFiles)[0]?.bytes ?? new Uint8Array());
