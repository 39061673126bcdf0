export * from './axis-values.ts';
export * from './explain-pcs.ts';
export {
  type AxisChoice,
  type AxisKnowledge,
  type AxisState,
  type PartialPcs,
  type PcsBuilder,
  type PcsState,
  pcsBuilder,
} from './pcs-builder.ts';
export * from './pcs-definitions.ts';
export * from './pcs-index-entry.ts';
export * from './pcs-key.ts';
export * from './pcs-tables.ts';
export * from './write-pcs-tables.ts';
