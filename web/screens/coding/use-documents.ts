import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ChartAnswer, ChartDocument } from '../../../src/server/contract.ts';
import { type DocumentGroup, groupDocuments } from './document-order.ts';
import { countHits, shortestSearch, stepHit } from './document-search.ts';
import type { EvidenceSpan } from './evidence.ts';

export interface Documents {
  readonly groups: readonly DocumentGroup[];
  readonly current: ChartDocument | undefined;
  readonly read: ReadonlySet<string>;
  /** What is searched for in all documents; empty when nothing is. */
  readonly phrase: string;
  readonly hits: ReadonlyMap<string, number>;
  readonly total: number;
  /** Number of the hit that is shown within the current document, or -1. */
  readonly hit: number;
  /** Number of that hit within the chart, from 1; 0 when none is shown. */
  readonly hitOfAll: number;
  /** Words shown as evidence; they stand in the current document. */
  readonly evidence: EvidenceSpan | undefined;
  open(id: string): void;
  /** Opens a document at the words a code rests on. */
  show(span: EvidenceSpan): void;
  openNext(by: 1 | -1): void;
  search(phrase: string): void;
  stepHit(by: 1 | -1): void;
}

const placeOf = (chartId: string): string => `chartwright.read.${chartId}`;

function storedRead(chartId: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(placeOf(chartId)) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

interface At {
  readonly id: string;
  readonly hit: number;
  readonly evidence?: EvidenceSpan | undefined;
}

/** Which document is shown, which have been read on this machine (ids only are kept), and the search across them. */
export function useDocuments(chart: ChartAnswer): Documents {
  const groups = useMemo(() => groupDocuments(chart.documentList), [chart]);
  const ordered = useMemo(() => groups.flatMap(({ documents }) => documents), [groups]);
  const [at, setAt] = useState<At>(() => ({ id: ordered[0]?.id ?? '', hit: -1 }));
  const [read, setRead] = useState(
    () => new Set([...storedRead(chart.id), ordered[0]?.id ?? '']) as ReadonlySet<string>,
  );
  const [phrase, setPhrase] = useState('');
  const searched = useDeferredValue(phrase.trim());
  const counts = useMemo(
    () => ordered.map((document) => [document.id, countHits(document, searched)] as const),
    [ordered, searched],
  );
  const open = useCallback(
    (id: string, hit = -1, evidence?: EvidenceSpan): void => {
      setAt({ id, hit, evidence });
      setRead((old) => {
        if (old.has(id)) return old;
        const next = new Set([...old, id]);
        localStorage.setItem(placeOf(chart.id), JSON.stringify([...next]));
        return next;
      });
    },
    [chart.id],
  );
  const index = ordered.findIndex(({ id }) => id === at.id);
  const before = counts.slice(0, Math.max(index, 0)).reduce((sum, [, hits]) => sum + hits, 0);
  return {
    groups,
    current: ordered[index],
    read,
    phrase,
    hits: useMemo(() => new Map(counts), [counts]),
    total: searched.length < shortestSearch ? 0 : counts.reduce((sum, [, hits]) => sum + hits, 0),
    hit: at.hit,
    hitOfAll: at.hit < 0 ? 0 : before + at.hit + 1,
    evidence: at.evidence,
    open,
    show: (span) => open(span.document, -1, span),
    openNext: (by) => {
      const next = ordered[index + by];
      if (next) open(next.id);
    },
    search: (text) => {
      setPhrase(text);
      setAt((old) => ({ ...old, hit: -1 }));
    },
    stepHit: (by) => {
      const next = stepHit(counts, at, by);
      if (next) open(next.id, next.hit);
    },
  };
}
