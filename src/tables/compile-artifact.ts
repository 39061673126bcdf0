import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault, isoDate, readPack } from '../base/index.ts';
import { type InstalledPart, packForm } from './catalogue.ts';
import type { Artifact, CompiledPart, CompileOptions } from './importer.ts';
import { importers } from './importers.ts';
import { selfCheck } from './self-check.ts';
import { sha256Of } from './walk-archive.ts';
import { writeFileDurably } from './write-file.ts';

const headBytes = 4096;

/**
 * Compiles one bare file, writes its packs and checks them by reading them back. Undefined when no importer knows the file; the parts as
 * they stand when the same file was compiled before. Packs become real only with the catalogue that names them.
 */
export function compileArtifact(
  folder: string,
  artifact: Artifact,
  installed: readonly InstalledPart[],
  options: CompileOptions,
): readonly InstalledPart[] | undefined {
  const head = artifact.bytes.subarray(0, headBytes);
  const importer = importers.find((one) => one.recognises(artifact.name, head));
  if (!importer) return undefined;
  const standing = installed.filter(
    (part) =>
      part.sha256 === artifact.sha256 && part.form === packForm && basename(part.file) === basename(artifact.path),
  );
  if (standing.length > 0 && !options.effectiveFrom) return standing;
  return placing(artifact, () => importer.compile(artifact, options)).map((part) => install(folder, artifact, part));
}

/** Every fault names the file, whoever threw it. */
function placing<T>(artifact: Artifact, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault)
      throw error.place.file === undefined
        ? new Fault(error.code, error.message, { ...error.place, file: artifact.path }, error)
        : error;
    if (error instanceof RangeError || error instanceof TypeError)
      throw new Fault(
        'bad-file',
        'Damaged: it does not have the layout its name promises.',
        { file: artifact.path },
        error,
      );
    throw error;
  }
}

function install(folder: string, artifact: Artifact, compiled: CompiledPart): InstalledPart {
  const { bytes, ...about } = withEnd(compiled);
  const packSha256 = sha256Of(bytes);
  const pack = `${packSha256.slice(0, 32)}.pack`;
  const path = join(folder, 'packs', pack);
  if (!existsSync(path) || sha256Of(readFileSync(path)) !== packSha256) writeFileDurably(path, bytes);
  const part: InstalledPart = {
    ...about,
    starter: false,
    file: artifact.path,
    sha256: artifact.sha256,
    pack,
    packSha256,
    form: packForm,
  };
  selfCheck(part, readPack(readFileSync(path)));
  return part;
}

/** A fiscal year's code set ends with it, also where the importer gave its beginning only. */
function withEnd(part: CompiledPart): CompiledPart {
  const year = /^FY(\d{4})/.exec(part.edition)?.[1];
  if (part.effectiveTo !== undefined || year === undefined || !part.system.startsWith('icd-10-')) return part;
  return { ...part, effectiveTo: isoDate(`${year}-09-30`) };
}
