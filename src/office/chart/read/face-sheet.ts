import type { ChartDocument } from '../../store/index.ts';

export type Facts = readonly (readonly [string, string | undefined])[];

/** The first sheet of a chart: who and when, each part a table of item and value. Parts without a known value are left out. */
export function faceSheet(parts: readonly (readonly [string, Facts])[], date: string | undefined): ChartDocument {
  const sections = parts
    .map(([heading, facts]) => ({
      heading,
      text: '',
      table: {
        columns: ['Item', 'Value'],
        rows: facts.flatMap(([item, value]) => (value === undefined || value === '' ? [] : [[item, value]])),
      },
    }))
    .filter((section) => section.table.rows.length > 0);
  return { id: 'face', kind: 'face-sheet', title: 'Face sheet', ...(date === undefined ? {} : { date }), sections };
}
