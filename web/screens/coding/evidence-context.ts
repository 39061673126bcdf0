import { createContext, useCallback, useContext, useState } from 'react';
import { type EvidenceSpan, readKeptEvidence } from './evidence.ts';
import type { Documents } from './use-documents.ts';

/** Which words of the chart a code was added from, and the way to them. */
export interface Evidence {
  of(code: string): readonly EvidenceSpan[];
  /** Keeps what a code rests on in this browser; none forgets what was kept for it. */
  keep(code: string, spans: readonly EvidenceSpan[]): void;
  /** Opens the document at the words. */
  show(span: EvidenceSpan): void;
}

export const EvidenceContext = createContext<Evidence | undefined>(undefined);

export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (!evidence) throw new Error('useEvidence outside the coding screen');
  return evidence;
}

const placeOf = (chartId: string): string => `chartwright.evidence.${chartId}`;

/** Evidence of the codes of one chart. Only places are stored on the machine; the words are read from the chart each time. */
export function useEvidenceState(chartId: string, documents: Documents): Evidence {
  const [kept, setKept] = useState(() => readKeptEvidence(localStorage.getItem(placeOf(chartId))));
  const keep = useCallback(
    (code: string, spans: readonly EvidenceSpan[]): void =>
      setKept((old) => {
        if (spans.length === 0 && !old.has(code)) return old;
        const next = new Map(old);
        if (spans.length === 0) next.delete(code);
        else next.set(code, spans);
        localStorage.setItem(placeOf(chartId), JSON.stringify(Object.fromEntries(next)));
        return next;
      }),
    [chartId],
  );
  return { of: (code) => kept.get(code) ?? [], keep, show: documents.show };
}
