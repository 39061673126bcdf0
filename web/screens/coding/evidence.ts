import type { ChartAnswer } from '../../../src/server/contract.ts';
import type { TextRun } from './document-search.ts';

/** Words of a document: characters `start` to `end` of the text of one of its sections. */
export interface EvidenceSpan {
  readonly document: string;
  readonly section: number;
  readonly start: number;
  readonly end: number;
}

/** Where a span was read, in words; undefined when the chart no longer holds it. */
export interface EvidenceWords {
  readonly title: string;
  readonly quote: string;
}

export function wordsOfEvidence(chart: ChartAnswer, span: EvidenceSpan): EvidenceWords | undefined {
  const document = chart.documentList.find(({ id }) => id === span.document);
  const quote = document?.sections[span.section]?.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return document && quote ? { title: document.title, quote } : undefined;
}

/** Runs of a text cut once more at a span; the pieces within it say so and keep the hit they belong to. */
export function cutAtSpan(
  runs: readonly TextRun[],
  span: { readonly start: number; readonly end: number } | undefined,
): readonly (TextRun & { readonly evidence?: true })[] {
  if (!span) return runs;
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const [start, end] = [Math.max(span.start - from, 0), Math.min(span.end - from, run.text.length)];
    if (start >= end) return [run];
    const hit = run.hit === undefined ? {} : { hit: run.hit };
    return [
      { text: run.text.slice(0, start), ...hit },
      { text: run.text.slice(start, end), ...hit, evidence: true as const },
      { text: run.text.slice(end), ...hit },
    ].filter(({ text }) => text !== '');
  });
}

const isSpan = (value: unknown): value is EvidenceSpan => {
  const span = value as Partial<EvidenceSpan> | null;
  return (
    typeof span === 'object' &&
    span !== null &&
    typeof span.document === 'string' &&
    [span.section, span.start, span.end].every((number) => Number.isInteger(number))
  );
};

/** Reads what the browser kept: code → places. Anything else is left out. Places only, never words of the chart. */
export function readKeptEvidence(text: string | null): ReadonlyMap<string, readonly EvidenceSpan[]> {
  try {
    const pairs = Object.entries(JSON.parse(text ?? '{}') as Record<string, unknown>);
    return new Map(pairs.map(([code, spans]) => [code, Array.isArray(spans) ? spans.filter(isSpan) : []] as const));
  } catch {
    return new Map();
  }
}
