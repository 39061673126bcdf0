import { useRef } from 'react';
import type { CodePageAnswer } from '../../../src/server/contract.ts';
import { ApiError, api } from '../../api.ts';
import type { Poa } from './abstract-changes.ts';
import type { EntrySystem } from './code-entry-text.ts';
import { poaOfKey } from './row-keys.ts';

/** What becomes of a code that was typed. */
export interface TypedCodeEnds {
  readonly valid: (page: CodePageAnswer, poa: Poa | undefined) => void;
  readonly header: (page: CodePageAnswer) => void;
  readonly stop: (words: string) => void;
}
interface TypedCode {
  readonly code: string;
  readonly system: EntrySystem;
  readonly poa?: Poa | undefined;
  readonly on: string;
}

export interface TypedCodes {
  lookUp(typed: TypedCode, ends: TypedCodeEnds): void;
  /** Takes a POA letter for the code on its way; false when none is or it has its answer. */
  answerPoa(key: string): boolean;
}

const again = 'Enter again adds it all the same, marked.';

/**
 * Looks typed codes up one after the other while the hands go on typing, so that they stay in order; a POA letter typed meanwhile
 * belongs to the code on its way.
 */
export function useTypedCodes(): TypedCodes {
  const onItsWay = useRef<{ poa: Poa | undefined } | undefined>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const ask = async (typed: TypedCode, asked: { poa: Poa | undefined }, ends: TypedCodeEnds): Promise<void> => {
    try {
      const page = await api.codePage(typed.system, typed.code, typed.on);
      if (page.billable && page.valid) ends.valid(page, asked.poa);
      else if (page.children.length > 0) ends.header(page);
      else ends.stop(`${page.display} is not valid for claims on this date. ${again}`);
    } catch (error) {
      ends.stop(refusalOf(error));
    }
    if (onItsWay.current === asked) onItsWay.current = undefined;
  };
  return {
    lookUp: (typed, ends) => {
      const asked = { poa: typed.poa };
      onItsWay.current = asked;
      line.current = line.current.then(() => ask(typed, asked, ends));
    },
    answerPoa: (key) => {
      const asked = onItsWay.current;
      const answer = asked && asked.poa === undefined ? poaOfKey(key, false) : undefined;
      if (!asked || answer === undefined) return false;
      asked.poa = answer;
      return true;
    },
  };
}

function refusalOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The code could not be looked up.';
  return error.status === 0 ? error.message : `${error.message} ${again}`;
}
