import type { IsoDate } from '../base/index.ts';

/** One bare file of a publisher, already taken out of its archive. */
export interface Artifact {
  /** Base name inside the archive, or the file's own. */
  readonly name: string;
  /** `archive.zip/inner/name.txt`, or the path given, for messages and provenance. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The file a manifest declares, taken from beside it. */
  readonly companion?: { readonly name: string; readonly bytes: Uint8Array };
}

/** What one artifact compiles to: a pack for one part of one edition of one table family. */
export interface CompiledPart {
  /** `icd-10-cm`, `icd-10-pcs`, `ms-drg`, `mce`, `ipps`, `hcpcs` … */
  readonly system: string;
  /** What the part carries: `codes`, `notes`, `index`, `poa-exempt`, `grouper`, `editor`, `weights` … */
  readonly part: string;
  /** Short name of the edition: `FY2026`, `FY2026-April`, `v43.1`. */
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly publisher: string;
  readonly rows: number;
  /** Figures printed after import, for example { codes: 98186, billable: 74719 }. */
  readonly counts: Readonly<Record<string, number>>;
  /** The pack (base/pack.ts). */
  readonly bytes: Uint8Array;
}

/** What the person who adds a file may say about it. */
export interface CompileOptions {
  /** The day the content comes into force, where the file does not say so (an April update under its October name). */
  readonly effectiveFrom?: IsoDate;
  /** Take a file although its content differs from what its publisher is known to have published. */
  readonly acceptAltered?: boolean;
}

/** Knows one kind of official file. Throws Fault `bad-file` with file and line when the content is not what the name promises. */
export interface Importer {
  readonly id: string;
  /** Decides from the name and the first 4 KiB. */
  recognises(name: string, head: Uint8Array): boolean;
  compile(artifact: Artifact, options?: CompileOptions): readonly CompiledPart[];
}
