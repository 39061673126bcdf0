export { type AddedFile, type AddOptions, addTables } from './add-tables.ts';
export type { InstalledPart } from './catalogue.ts';
export { diffEditions } from './diff-editions.ts';
export type { Artifact, CompiledPart, CompileOptions, Importer } from './importer.ts';
export { lookUpCode, systemOfCode } from './look-up-code.ts';
export { openTables, vintageOf } from './open-tables.ts';
export { type RemoveWhat, removeTables } from './remove-tables.ts';
export * from './tables.ts';
export { type VerifiedPart, verifyTables } from './verify-tables.ts';
