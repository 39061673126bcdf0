import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, type Pack, readPack } from '../base/index.ts';
import { type InstalledPart, packForm, readCatalogue, tablesFolder } from './catalogue.ts';

/** Raised when a starter compiler makes something else of the same files. */
const starterForm = 3;

export interface Starter {
  readonly parts: readonly InstalledPart[];
  pack(part: InstalledPart): Pack;
}

/** The hand-written files of the starter edition by name, and the folder their packs are kept in. */
export interface StarterSource {
  readonly files: ReadonlyMap<string, string>;
  readonly kept: string;
}

/** Where the package keeps the starter edition: beside `src` in a checkout and beside `dist` when installed. */
const packaged = fileURLToPath(new URL('../../tables/starter/', import.meta.url));

/** Reads the files of the starter edition; its packs lie in `<home>/tables/starter-<hash>/`, one folder per content. */
export function starterSource(home: string, folder: string = packaged): StarterSource {
  const files = readStarterFiles(folder);
  const hash = createHash('sha256').update(`${packForm} ${starterForm}\n`);
  for (const [name, text] of files) hash.update(`${name}\n${text}\n`);
  return { files, kept: join(tablesFolder(home), `starter-${hash.digest('hex').slice(0, 16)}`) };
}

/**
 * The starter edition as it was compiled before; undefined when it was not. Apart from the compilers, since those draw in every reader of
 * publishers' files and most commands never need one.
 */
export function standingStarter({ files, kept }: StarterSource): Starter | undefined {
  if (files.size === 0) return { parts: [], pack: noSuchPart };
  const parts = readCatalogue(kept).parts;
  if (parts.length === 0) return undefined;
  return { parts, pack: (part) => readPack(readFileSync(join(kept, part.pack))) };
}

/** Throws Fault `storage`. */
export const noSuchPart = (): never => {
  throw new Fault('storage', 'The starter edition has no such part.');
};

function readStarterFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /\.(?:tsv|json)$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
