import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../../src/server/contract.ts';
import { api } from '../../api.ts';
import type { EntrySystem } from './code-entry-text.ts';

/** An answer and the text it answers; until it arrives the one before stays, so that the list does not blink. */
export interface CodeSearch {
  readonly forText: string;
  readonly system: EntrySystem;
  readonly answer?: SearchAnswer;
  readonly problem?: string;
}

const limit = 40;

/** Searches while someone types; every keystroke overtakes the search before. */
export function useCodeSearch(text: string, system: EntrySystem, on: string): CodeSearch | undefined {
  const [search, setSearch] = useState<CodeSearch>();
  useEffect(() => {
    if (text.trim() === '') {
      setSearch(undefined);
      return;
    }
    const overtaken = new AbortController();
    api.search({ text: text.trim(), system, on, limit }, overtaken.signal).then(
      (answer) => setSearch({ forText: text, system, answer }),
      (error: unknown) => {
        if (!overtaken.signal.aborted)
          setSearch({ forText: text, system, problem: error instanceof Error ? error.message : 'The search failed.' });
      },
    );
    return () => overtaken.abort();
  }, [text, system, on]);
  return search;
}
