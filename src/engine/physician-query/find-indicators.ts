import type { ClinicalIndicator } from './physician-query.ts';

/** What of a chart's document indicators are taken from. */
export interface IndicatorDocument {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly sections: readonly {
    readonly text: string;
    readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  }[];
}

export interface FoundIndicator extends ClinicalIndicator {
  readonly documentId: string;
  readonly section: number;
}

const longest = 280;

/**
 * Sentences and table rows of a chart that have one of the words, in the order of the documents: patient-specific indicators with
 * source and date to choose from. Nothing is judged; whoever writes the query takes what bears on it. At most `limit`.
 */
export function findIndicators(
  documents: readonly IndicatorDocument[],
  words: RegExp,
  limit = 40,
): readonly FoundIndicator[] {
  const found: FoundIndicator[] = [];
  for (const document of documents)
    for (const [section, { text, table }] of document.sections.entries())
      for (const line of [...sentencesOf(text), ...rowsOf(table)])
        if (found.length < limit && words.test(line))
          found.push({
            text: line.length > longest ? `${line.slice(0, longest - 1)}…` : line,
            source: document.title,
            ...(document.date === undefined ? {} : { date: document.date }),
            documentId: document.id,
            section,
          });
  return found;
}

// A full stop between digits or after an initial ends nothing.
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[^\d\s][.;!?])\s+|\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function rowsOf(table: IndicatorDocument['sections'][number]['table']): readonly string[] {
  if (!table) return [];
  return table.rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell : `${table.columns[i] ?? ''} ${cell}`.trim()))
      .filter((cell) => cell !== '')
      .join(', '),
  );
}
