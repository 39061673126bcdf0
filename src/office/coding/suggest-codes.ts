import { type IsoDate, parseIsoDate } from '../../base/index.ts';
import { type NoteDocument, type Suggestion, type SuggestOptions, suggestCodes } from '../../engine/index.ts';
import { openLexicon, type Tables } from '../../tables/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { chartDocuments, chartRow } from '../chart/index.ts';

/** Codes that a chart's documents speak for, on the tables of its day; or why there are none to suggest from. */
export interface ChartSuggestions {
  /** Day of discharge or service that chose the edition. */
  readonly on?: IsoDate;
  readonly edition?: string;
  readonly starter: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly reason?: string;
}

/** Suggests from documents on the tables of a day. */
export type Suggest = (
  documents: readonly NoteDocument[],
  on: IsoDate,
  setting: SuggestOptions['setting'],
) => ChartSuggestions | Promise<ChartSuggestions>;

/** Suggestions over installed tables. The lexicon of a day is compiled on the first chart of its edition (seconds), then kept. */
export function suggestWith(tables: Tables): Suggest {
  return (documents, on, setting) => {
    const lexicon = openLexicon(tables, on);
    if (!lexicon)
      return { on, starter: false, suggestions: [], reason: `No edition of ICD-10-CM is installed for ${on}.` };
    const poaExempt = tables.poaExempt(on);
    const { edition, starter } = lexicon.codes.info;
    const suggestions = suggestCodes({ lexicon, ...(poaExempt ? { poaExempt } : {}) }, documents, { setting });
    return { on, edition, starter, suggestions };
  };
}

/** Suggestions for a chart: a view of the chart, audited as one; nothing is written or accepted. Fault `not-found`. */
export async function suggestForChart(
  ctx: OfficeContext,
  suggest: Suggest,
  { id }: { readonly id: string },
): Promise<ChartSuggestions> {
  const { row, documents } = await ctx.read('chart/view', { type: 'chart', id }, async (db, note) => ({
    row: await chartRow(db, id, note),
    documents: (await chartDocuments(db, id)).documentList,
  }));
  const on = parseIsoDate(row.dischargeDate ?? row.admissionDate ?? '');
  if (on === undefined)
    return {
      starter: false,
      suggestions: [],
      reason: 'The chart has no date of discharge or service, so no edition can be chosen.',
    };
  return suggest(documents, on, row.setting);
}
