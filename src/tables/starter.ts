import { join } from 'node:path';
import { Fault, readPack } from '../base/index.ts';
import { type InstalledPart, packForm, writeCatalogue } from './catalogue.ts';
import { compileStarterCodes } from './import/codes-starter.ts';
import { compileStarterIpps } from './import/ipps-starter.ts';
import { compileStarterMce } from './import/mce-starter.ts';
import { compileStarterMsDrg } from './import/ms-drg-starter.ts';
import type { CompiledPart } from './importer.ts';
import { noSuchPart, type Starter, type StarterSource, standingStarter, starterSource } from './standing-starter.ts';
import { sha256Of } from './walk-archive.ts';
import { writeFileDurably } from './write-file.ts';

/** Compilers of the hand-written starter edition: each takes the files it knows by name and leaves the others. */
const starterCompilers: readonly ((files: ReadonlyMap<string, string>) => readonly CompiledPart[])[] = [
  compileStarterCodes,
  compileStarterMsDrg,
  compileStarterMce,
  compileStarterIpps,
];

/** Opens the starter edition, compiled once per content (in memory where nothing may be written). */
export function openStarter(home: string, folder?: string): Starter {
  const source = starterSource(home, folder);
  return standingStarter(source) ?? compileStarter(source);
}

/** Compiles the starter edition and keeps its packs. */
export function compileStarter({ files, kept }: StarterSource): Starter {
  const compiled = starterCompilers.flatMap((compile) => [...compile(files)]);
  const parts = compiled.map(install);
  const bytes = new Map(compiled.map((part, i) => [parts[i]?.pack, part.bytes]));
  keep(kept, parts, bytes);
  return { parts, pack: (part) => readPack(bytes.get(part.pack) ?? noSuchPart()) };
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
