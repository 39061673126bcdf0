import { useEffect, useRef, useState } from 'react';
import type { AbstractJson, DrgAnswer, VerdictAnswer } from '../../../src/server/contract.ts';
import { ApiError, api } from '../../api.ts';

/** The grouper's answer to the abstract on the screen. */
export interface Judgement {
  /** Last answer that arrived; belongs to the abstract on the screen unless `pending`. */
  readonly verdict?: VerdictAnswer;
  readonly pending: boolean;
  /** The DRG before the last change that altered it. */
  readonly before?: DrgAnswer;
  readonly problem?: string;
  /** Revision of the abstract that `verdict` judges, and when its change was made (`performance.now()`). */
  readonly revision?: number;
  readonly changedAt?: number;
}

/** Asks for a verdict on every revision at once; an answer that has been overtaken is dropped. */
export function useVerdict(abstract: AbstractJson, revision: number): Judgement {
  const [judgement, setJudgement] = useState<Judgement>({ pending: true });
  const current = useRef(abstract);
  current.current = abstract;
  useEffect(() => {
    const overtaken = new AbortController();
    const changedAt = performance.now();
    setJudgement((old) => (old.pending ? old : { ...old, pending: true }));
    const ask = (attempt: number): void => {
      api.verdict(current.current, overtaken.signal).then(
        (verdict) => setJudgement((old) => settled(old, verdict, revision, changedAt)),
        (error: unknown) => {
          if (overtaken.signal.aborted) return;
          setJudgement((old) => ({ ...old, pending: false, problem: wordsOf(error) }));
          // A server that is being restarted answers again; the number must not stay old.
          if (error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500))
            retry = window.setTimeout(() => ask(attempt + 1), 2000);
        },
      );
    };
    let retry: number | undefined;
    ask(0);
    return () => {
      overtaken.abort();
      window.clearTimeout(retry);
    };
  }, [revision]);
  return judgement;
}

function settled(old: Judgement, verdict: VerdictAnswer, revision: number, changedAt: number): Judgement {
  const last = old.verdict?.drg;
  const altered = last !== undefined && last.drg !== verdict.drg?.drg;
  const before = altered ? last : old.before;
  return { verdict, pending: false, revision, changedAt, ...(before ? { before } : {}) };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'The grouper did not answer.');
