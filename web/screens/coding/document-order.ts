import type { ChartDocument } from '../../../src/server/contract.ts';

/** The order in which a coder reads a chart: summary first, then what it rests on. */
const kinds: readonly (readonly [kind: string, heading: string])[] = [
  ['face-sheet', 'Face sheet'],
  ['discharge-summary', 'Discharge summary'],
  ['history-and-physical', 'History and physical'],
  ['consult', 'Consults'],
  ['progress-note', 'Progress notes'],
  ['operative-report', 'Operative reports'],
  ['pathology', 'Pathology'],
  ['results', 'Results'],
  ['nursing', 'Nursing'],
  ['orders', 'Orders'],
  ['medications', 'Medications'],
  ['other', 'Other documents'],
];

export interface DocumentGroup {
  readonly kind: string;
  readonly heading: string;
  readonly documents: readonly ChartDocument[];
}

/** Documents by type in reading order, oldest first within a type; unknown types come with the others. */
export function groupDocuments(documents: readonly ChartDocument[]): readonly DocumentGroup[] {
  const known = new Set(kinds.map(([kind]) => kind));
  return kinds
    .map(([kind, heading]) => ({
      kind,
      heading,
      documents: documents
        .filter((document) => (known.has(document.kind) ? document.kind : 'other') === kind)
        .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
    }))
    .filter((group) => group.documents.length > 0);
}
