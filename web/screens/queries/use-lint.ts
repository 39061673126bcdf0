import { useEffect, useState } from 'react';
import type { PhysicianQueryDraftJson, QueryFindingJson } from '../../../src/server/contract.ts';
import { queryApi } from '../../query-api.ts';
import { draftToSend } from './query-draft.ts';

export interface Linted {
  readonly findings: readonly QueryFindingJson[];
  /** True until the findings belong to the words on the screen. */
  readonly pending: boolean;
  readonly problem?: string;
}

/** A pause as short as a breath between words. */
const pause = 300;

/** What there is to say against the draft while it is written. */
export function useLint(draft: PhysicianQueryDraftJson): Linted {
  const [linted, setLinted] = useState<Linted>({ findings: [], pending: true });
  useEffect(() => {
    const overtaken = new AbortController();
    setLinted((old) => ({ ...old, pending: true }));
    const timer = window.setTimeout(() => {
      queryApi.lint(draftToSend(draft), overtaken.signal).then(
        (findings) => setLinted({ findings, pending: false }),
        (error: Error) =>
          overtaken.signal.aborted || setLinted((old) => ({ ...old, pending: false, problem: error.message })),
      );
    }, pause);
    return () => {
      window.clearTimeout(timer);
      overtaken.abort();
    };
  }, [draft]);
  return linted;
}
