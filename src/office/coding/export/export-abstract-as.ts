import type { OfficeContext } from '../../access/index.ts';
import { abstractOf, savedAbstractOf, standingAbstract } from '../abstract-rows.ts';
import type { Judge } from '../verdict.ts';
import { abstractAsCsv } from './abstract-as-csv.ts';
import { abstractAsFhir } from './abstract-as-fhir.ts';
import { abstractAsPdf } from './abstract-as-pdf.ts';
import type { ExportedAbstract } from './exported-abstract.ts';

export type ExportForm = 'fhir' | 'csv' | 'pdf';

export interface ExportedFile {
  readonly mediaType: string;
  /** Ending of the file's name, without the dot. */
  readonly ending: string;
  readonly body: string | Uint8Array;
}

/**
 * The abstract with its verdict of this moment as a file of the wanted form; the export is in the audit trail, the PDF as a print. Fault
 * `bad-input` while a needed fact is missing.
 */
export async function exportAbstractAs(
  ctx: OfficeContext,
  { chartId, judge, form }: { readonly chartId: string; readonly judge: Judge; readonly form: ExportForm },
): Promise<ExportedFile> {
  const action = form === 'pdf' ? 'abstract/print' : 'abstract/export';
  const given = await ctx.read(
    action,
    { type: 'abstract', id: chartId },
    async (db, note): Promise<ExportedAbstract> => {
      const standing = await standingAbstract(db, chartId, note);
      const saved = savedAbstractOf(standing);
      const abstract = abstractOf(saved.abstract, chartId);
      const { chart } = standing;
      return { chart, saved, abstract, verdict: judge(abstract), facility: ctx.facility, exportedAt: ctx.now() };
    },
  );
  if (form === 'csv') return { mediaType: 'text/csv; charset=utf-8', ending: 'csv', body: abstractAsCsv(given) };
  if (form === 'pdf') return { mediaType: 'application/pdf', ending: 'pdf', body: await abstractAsPdf(given) };
  const body = `${JSON.stringify(abstractAsFhir(given), null, 2)}\n`;
  return { mediaType: 'application/fhir+json; charset=utf-8', ending: 'fhir.json', body };
}
