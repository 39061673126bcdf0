import type { ChartDocument, ChartRow } from '../../store/index.ts';

/** A chart as its file tells it, before it gets an id of its own. */
export interface ReadChart extends Omit<ChartRow, 'id' | 'origin' | 'documents' | 'sourceSha256' | 'addedAt'> {
  readonly format: 'c-cda' | 'fhir' | 'text';
  readonly documentList: readonly ChartDocument[];
  readonly remarks: readonly string[];
}
