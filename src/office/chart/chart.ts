import type { ChartRow, DocumentsRow } from '../store/index.ts';

/** A chart with its documents, as it is opened. */
export interface Chart extends ChartRow, DocumentsRow {}
export type { ChartDocument, ChartRow, DocumentSection } from '../store/index.ts';
