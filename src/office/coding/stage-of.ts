import type { AbstractRow, Stage } from '../store/index.ts';

/** How far the coding of a chart is, and the DRG of its saved abstract. */
export const stageOf = (row: AbstractRow | undefined): { readonly stage: Stage; readonly drg?: string } => ({
  stage: row?.stage ?? 'uncoded',
  ...(row?.drg === undefined ? {} : { drg: row.drg }),
});
