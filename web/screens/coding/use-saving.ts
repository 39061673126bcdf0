import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AbstractJson, SavedAbstract } from '../../../src/server/contract.ts';
import { ApiError, api } from '../../api.ts';

export type SavingState = 'saved' | 'changed' | 'saving' | 'unreachable' | 'refused' | 'conflict';

export interface Saving {
  readonly state: SavingState;
  /** What the server holds, as far as this screen knows. */
  readonly saved: SavedAbstract;
  /** What someone else saved in between; present in the state `conflict`. */
  readonly theirs?: SavedAbstract;
  readonly problem?: string;
  /** Sends what is not sent yet; resolves when the server has it (true) or it cannot (false). */
  flush(): Promise<boolean>;
  /** Version of the copy on the server that the next call must name; current even right after `flush`. */
  version(): number;
  /** Takes over an answer of the server as the copy to build on. */
  adopt(saved: SavedAbstract): void;
}

/** How long the hands may rest before a change is sent. */
const pause = 600;
const retryAfter = 3000;

/**
 * Saves the abstract by itself: after every pause, when the screen is left and when the page is hidden. Each save names the version
 * it builds on; the server's 409 becomes a conflict that the coder settles, never a lost update.
 */
export function useSaving(chartId: string, start: SavedAbstract, abstract: AbstractJson, revision: number): Saving {
  const queries = useQueryClient();
  const [view, setView] = useState<Omit<Saving, 'flush' | 'adopt' | 'version'>>({ state: 'saved', saved: start });
  const now = useRef({ abstract, revision, saved: start, sent: revision, blocked: false });
  now.current.abstract = abstract;
  now.current.revision = revision;
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const adopt = useCallback((saved: SavedAbstract) => {
    Object.assign(now.current, { saved, blocked: false });
    setView({ state: 'saved', saved });
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    const { abstract: body, revision: sending, saved } = now.current;
    setView({ state: 'saving', saved });
    try {
      const answer = await api.save(chartId, { ...saved, abstract: body, stage: 'in-progress' }, { keepalive: true });
      Object.assign(now.current, { saved: answer, sent: sending });
      setView({ state: now.current.revision === sending ? 'saved' : 'changed', saved: answer });
      void queries.invalidateQueries({ queryKey: ['charts'] });
      return true;
    } catch (error) {
      const failed = await failureOf(chartId, error);
      now.current.blocked = failed.state !== 'unreachable';
      setView({ saved, ...failed });
      return false;
    }
  }, [chartId, queries]);

  const flush = useCallback(async (): Promise<boolean> => {
    await running.current;
    if (now.current.saved.stage === 'final-coded') return true;
    if (now.current.blocked) return false;
    if (now.current.sent === now.current.revision) return true;
    running.current = send().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [send]);

  useEffect(() => {
    if (now.current.sent === revision || now.current.blocked) return;
    setView((old) => (old.state === 'saved' ? { ...old, state: 'changed' } : old));
    const timer = window.setTimeout(() => void flush(), pause);
    return () => window.clearTimeout(timer);
  }, [revision, flush]);
  useRetry(view.state, flush);
  useLeaving(view.state, flush);
  return { ...view, flush, adopt, version: () => now.current.saved.version };
}

async function failureOf(chartId: string, error: unknown): Promise<Pick<Saving, 'state' | 'theirs' | 'problem'>> {
  const problem = error instanceof Error ? error.message : 'The abstract could not be saved.';
  if (!(error instanceof ApiError)) return { state: 'refused', problem };
  // A session that ended is over soon: whoever logs in over the screen has the work sent on.
  if (error.status === 0 || error.status === 401 || error.status >= 500) return { state: 'unreachable', problem };
  if (error.status !== 409 && error.status !== 412) return { state: 'refused', problem };
  try {
    return { state: 'conflict', problem, theirs: await api.abstract(chartId) };
  } catch {
    return { state: 'unreachable', problem };
  }
}

function useRetry(state: SavingState, flush: () => Promise<boolean>): void {
  useEffect(() => {
    if (state !== 'unreachable') return;
    const timer = window.setInterval(() => void flush(), retryAfter);
    return () => window.clearInterval(timer);
  }, [state, flush]);
}

/** Closing the laptop or the tab sends what is pending; the browser asks only when something would be lost. */
function useLeaving(state: SavingState, flush: () => Promise<boolean>): void {
  const unsaved = useRef(false);
  unsaved.current = state !== 'saved';
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void flush();
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (!unsaved.current) return;
      void flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', ask);
      void flush();
    };
  }, [flush]);
}
