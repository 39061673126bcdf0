import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../base/index.ts';
import { type Catalogue, type InstalledPart, keyOf, readCatalogue, tablesFolder, writeCatalogue } from './catalogue.ts';
import { compileArtifact } from './compile-artifact.ts';
import { freeMemory } from './free-memory.ts';
import { fileOfManifest } from './import/declared-list.ts';
import { isConceptSnapshot, isDescriptionSnapshot } from './import/snomed-rf2.ts';
import type { Artifact, CompileOptions } from './importer.ts';
import { sweepPacks } from './sweep-packs.ts';
import { archiveLimits, isZip, sha256Of, walkArchive } from './walk-archive.ts';
import { withLock } from './with-lock.ts';

export interface AddOptions extends CompileOptions {
  /** Put a part in the place of one of the same edition that has another content. */
  readonly replace?: boolean;
}

/** What became of one file. */
export interface AddedFile {
  readonly file: string;
  readonly outcome: 'added' | 'unchanged' | 'refused';
  /** Parts it gave, also those that stood already. */
  readonly parts: readonly InstalledPart[];
  /** Members of the archive that nothing here reads. */
  readonly skipped: readonly string[];
  readonly fault?: Fault;
}

/**
 * Adds the publishers' files, each wholly or not at all; a refused one leaves everything as it was and the others go on. Adding the same
 * bytes again changes nothing. Throws Fault `locked` while another process does the same.
 */
export async function addTables(
  home: string,
  files: readonly string[],
  options: AddOptions = {},
): Promise<readonly AddedFile[]> {
  const folder = tablesFolder(home);
  return withLock(folder, async () => {
    const added: AddedFile[] = [];
    for (const file of files) {
      try {
        added.push(await addFile(home, file, options));
      } catch (error) {
        if (!(error instanceof Fault) || error.code === 'storage') throw error;
        added.push({ file, outcome: 'refused', parts: [], skipped: [], fault: error });
      }
      freeMemory();
    }
    sweepPacks(folder, readCatalogue(folder));
    return added;
  });
}

async function addFile(home: string, file: string, options: AddOptions): Promise<AddedFile> {
  const folder = tablesFolder(home);
  const catalogue = readCatalogue(folder);
  const bytes = readWhole(file);
  const sha256 = withCompanion(file, {
    name: basename(file),
    path: basename(file),
    bytes,
    sha256: sha256Of(bytes),
  }).sha256;
  const standing = partsOfFile(catalogue, sha256);
  if (standing) return { file, outcome: 'unchanged', parts: standing, skipped: [] };
  const parts: InstalledPart[] = [];
  const skipped: string[] = [];
  for await (const artifact of artifactsOf(file, bytes)) {
    const compiled = compileArtifact(folder, artifact, catalogue.parts, options);
    if (!compiled || compiled.length === 0) skipped.push(artifact.path);
    for (const part of compiled ?? []) {
      const twin = parts.find((other) => isSame(other, part) && other.sha256 !== part.sha256);
      if (twin) throw conflict(part, twin);
      const known = catalogue.parts.find((other) => isSame(other, part));
      if (known && known.sha256 !== part.sha256 && !options.replace) throw conflict(part, known);
      parts.push(part);
    }
  }
  if (parts.length === 0) throw nothingUsable(file, skipped);
  commit(folder, catalogue, { name: basename(file), sha256, parts: parts.map(keyOf) }, parts);
  return { file, outcome: 'added', parts, skipped };
}

function commit(
  folder: string,
  catalogue: Catalogue,
  file: Catalogue['files'][number],
  parts: readonly InstalledPart[],
): void {
  writeCatalogue(folder, {
    files: [...catalogue.files.filter((other) => other.sha256 !== file.sha256), file],
    parts: [...catalogue.parts.filter((old) => !parts.some((part) => isSame(old, part))), ...parts],
  });
}

const isSame = (a: InstalledPart, b: InstalledPart): boolean =>
  a.system === b.system && a.part === b.part && a.edition === b.edition;

function partsOfFile(catalogue: Catalogue, sha256: string): readonly InstalledPart[] | undefined {
  const file = catalogue.files.find((one) => one.sha256 === sha256);
  const parts = file?.parts.map((key) => catalogue.parts.find((part) => keyOf(part) === key));
  return parts?.every((part) => part !== undefined) ? parts : undefined;
}

async function* artifactsOf(file: string, bytes: Uint8Array): AsyncGenerator<Artifact> {
  const name = basename(file);
  if (isZip(bytes) && !/\.xlsx$/i.test(name)) yield* pairSnapshots(walkArchive(name, bytes));
  else yield withCompanion(file, { name, path: name, bytes, sha256: sha256Of(bytes) });
}

/** The concept file of a SNOMED CT snapshot goes with the description files that follow it, and is no table by itself. */
async function* pairSnapshots(artifacts: AsyncGenerator<Artifact>): AsyncGenerator<Artifact> {
  let concepts: Artifact | undefined;
  for await (const artifact of artifacts) {
    if (isConceptSnapshot(artifact.name)) concepts = artifact;
    else if (concepts && isDescriptionSnapshot(artifact.name)) yield joined(artifact, concepts);
    else yield artifact;
  }
}

function joined(artifact: Artifact, { name, bytes, sha256 }: Pick<Artifact, 'name' | 'bytes' | 'sha256'>): Artifact {
  return { ...artifact, sha256: sha256Of(Buffer.from(`${artifact.sha256} ${sha256}`)), companion: { name, bytes } };
}

/** A manifest brings the file it declares, which must lie in its own folder; together they make one artifact. */
function withCompanion(file: string, artifact: Artifact): Artifact {
  const declared = fileOfManifest(artifact);
  if (declared === undefined) return artifact;
  const bytes = readWhole(join(dirname(file), declared));
  return joined(artifact, { name: declared, bytes, sha256: sha256Of(bytes) });
}

function readWhole(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > archiveLimits.entryBytes)
      throw new Fault('too-large', `Larger than ${archiveLimits.entryBytes / 2 ** 20} MiB.`, { file });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Fault('bad-file', missing ? 'There is no such file.' : 'The file cannot be read.', { file }, error);
  }
}

function conflict(part: InstalledPart, known: InstalledPart): Fault {
  return new Fault(
    'conflict',
    `${part.system} ${part.edition} already has ${part.part} from ${known.file}, with another content. If this is a later update, give --effective-from; to put it in its place, --replace.`,
    { file: part.file },
  );
}

function nothingUsable(file: string, skipped: readonly string[]): Fault {
  const names = skipped.slice(0, 4).map((name) => name.slice(name.indexOf('/') + 1));
  const more = skipped.length > names.length ? ` and ${skipped.length - names.length} more` : '';
  const inside = skipped.length > 0 ? ` (${names.join(', ')}${more})` : '';
  return new Fault('bad-file', `Holds nothing that is understood${inside}.`, { file: basename(file) });
}
