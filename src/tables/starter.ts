import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, type Pack, readPack } from '../base/index.ts';
import { type InstalledPart, packForm, readCatalogue, tablesFolder, writeCatalogue } from './catalogue.ts';
import { compileStarterCodes } from './import/codes-starter.ts';
import { compileStarterIpps } from './import/ipps-starter.ts';
import { compileStarterMce } from './import/mce-starter.ts';
import { compileStarterMsDrg } from './import/ms-drg-starter.ts';
import type { CompiledPart } from './importer.ts';
import { sha256Of } from './walk-archive.ts';
import { writeFileDurably } from './write-file.ts';

/** Compilers of the hand-written starter edition: each takes the files it knows by name and leaves the others. */
const starterCompilers: readonly ((files: ReadonlyMap<string, string>) => readonly CompiledPart[])[] = [
  compileStarterCodes,
  compileStarterMsDrg,
  compileStarterMce,
  compileStarterIpps,
];

/** Raised when a starter compiler makes something else of the same files. */
const starterForm = 3;

export interface Starter {
  readonly parts: readonly InstalledPart[];
  pack(part: InstalledPart): Pack;
}

/** Where the package keeps the starter edition: beside `src` in a checkout and beside `dist` when installed. */
const packaged = fileURLToPath(new URL('../../tables/starter/', import.meta.url));

/** Opens the starter edition, compiled once per content into `<home>/tables/starter-<hash>/` (in memory where that may not be written). */
export function openStarter(home: string, folder: string = packaged): Starter {
  const files = readStarterFiles(folder);
  if (files.size === 0) return { parts: [], pack: missing };
  const hash = createHash('sha256').update(`${packForm} ${starterForm}\n`);
  for (const [name, text] of files) hash.update(`${name}\n${text}\n`);
  const kept = join(tablesFolder(home), `starter-${hash.digest('hex').slice(0, 16)}`);
  const standing = readCatalogue(kept).parts;
  if (standing.length > 0) return { parts: standing, pack: (part) => readPack(readFileSync(join(kept, part.pack))) };
  const compiled = starterCompilers.flatMap((compile) => [...compile(files)]);
  const parts = compiled.map(install);
  const bytes = new Map(compiled.map((part, i) => [parts[i]?.pack, part.bytes]));
  keep(kept, parts, bytes);
  return { parts, pack: (part) => readPack(bytes.get(part.pack) ?? missing()) };
}

const missing = (): never => {
  throw new Fault('storage', 'The starter edition has no such part.');
};

function readStarterFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /\.(?:tsv|json)$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function install({ bytes, ...about }: CompiledPart): InstalledPart {
  const packSha256 = sha256Of(bytes);
  const pack = `${about.system}-${about.part}-${about.edition}.pack`.replace(/[^\w.-]/g, '_');
  return { ...about, starter: true, file: 'tables/starter', sha256: packSha256, pack, packSha256, form: packForm };
}

function keep(
  folder: string,
  parts: readonly InstalledPart[],
  bytes: ReadonlyMap<string | undefined, Uint8Array>,
): void {
  try {
    for (const part of parts) writeFileDurably(join(folder, part.pack), bytes.get(part.pack) ?? new Uint8Array());
    writeCatalogue(folder, { files: [], parts });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}
