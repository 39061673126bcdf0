import type { ChartRow, DocumentsRow } from '../../store/index.ts';
import type { CompletenessFacts, DocumentFact, EncounterKind } from './completeness-facts.ts';

/** Start of a calendar day. Charts read from files know days, not hours. */
const startOfDay = (day: string): string => `${day}T00:00:00.000Z`;

/**
 * Facts of a chart that was read whole from a file: its documents with their days and signatures. Operations and orders are not facts of such a
 * chart, so nothing is asked about them.
 */
export function factsOfChart(chart: ChartRow, { documentList }: DocumentsRow): CompletenessFacts {
  const attending = attendingOf(documentList);
  return {
    encounterId: chart.id,
    kind: kindOf(chart.setting, chart.service),
    ...(chart.service === undefined ? {} : { service: chart.service }),
    ...(attending === undefined ? {} : { attendingId: attending }),
    ...(chart.admissionDate === undefined ? {} : { admittedAt: startOfDay(chart.admissionDate) }),
    ...(chart.dischargeDate === undefined ? {} : { dischargedAt: startOfDay(chart.dischargeDate) }),
    died: died(chart.dischargeStatus),
    documents: documentList.flatMap((document): DocumentFact[] => {
      const day = document.date ?? chart.dischargeDate ?? chart.admissionDate;
      if (day === undefined) return [];
      return [
        {
          id: document.id,
          kind: document.kind,
          ...(document.author === undefined ? {} : { authorId: document.author }),
          at: startOfDay(day),
          ...(document.signed === false ? {} : { signedAt: startOfDay(day) }),
        },
      ];
    }),
    operations: [],
    orders: [],
  };
}

/** UB-04 form locator 17: 20 expired, 40–42 expired under hospice. */
export const died = (dischargeStatus: string | null | undefined): boolean =>
  ['20', '40', '41', '42'].includes(dischargeStatus ?? '');

/** The kind of encounter by its setting, the service in words, and the class of HL7 (ActCode) where it was given. */
export function kindOf(setting: string, service?: string | null, actClass?: string | null): EncounterKind {
  const words = `${actClass ?? ''} ${service ?? ''}`;
  if (/\b(?:OBSENC|observation)\b/i.test(words)) return 'observation';
  if (setting === 'inpatient') return /newborn|nursery|neonat/i.test(words) ? 'newborn' : 'inpatient';
  if (/\b(?:EMER|E|emergency)\b/i.test(words)) return 'emergency';
  return /\bSS\b|surg/i.test(words) ? 'outpatient-surgery' : 'clinic';
}

// The face sheet names the attending; without one it is whoever wrote the summary or the history.
function attendingOf(documents: DocumentsRow['documentList']): string | undefined {
  for (const { kind, sections } of documents)
    if (kind === 'face-sheet')
      for (const { table } of sections)
        for (const [item, value] of table?.rows ?? []) if (/^attending/i.test(item ?? '') && value) return value;
  const author = (kind: string): string | undefined => documents.find((document) => document.kind === kind)?.author;
  return author('discharge-summary') ?? author('history-and-physical');
}
