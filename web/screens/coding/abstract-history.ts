import type { AbstractJson } from '../../../src/server/contract.ts';
import { type AbstractChange, changeAbstract, pathOfDiagnosis } from './abstract-changes.ts';
import { describeChange } from './describe-change.ts';

/** One state that was left, and the words for the change that left it. */
interface Left {
  readonly abstract: AbstractJson;
  readonly label: string;
}

/** The abstract on the screen with everything that can be undone and redone. */
export interface AbstractHistory {
  readonly abstract: AbstractJson;
  readonly past: readonly Left[];
  readonly future: readonly Left[];
  /** Grows by one with every change of `abstract`; tells saving and grouping that there is something new. */
  readonly revision: number;
}

export type HistoryAction =
  | AbstractChange
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  /** The server's copy takes the place of ours; what can be undone stays. */
  | { readonly do: 'adopt'; readonly abstract: AbstractJson; readonly label: string }
  /** Diagnoses that need no POA indicator get `exempt`; part of the change before, so not a step of its own. */
  | { readonly do: 'settle-exempt'; readonly codes: ReadonlySet<string> };

/** How many steps are kept; a day's work on one chart is far below it. */
const depth = 500;

export const startHistory = (abstract: AbstractJson): AbstractHistory => ({
  abstract,
  past: [],
  future: [],
  revision: 0,
});

/** The reducer behind the coding screen. An action that changes nothing returns the same history. */
export function reviseHistory(history: AbstractHistory, action: HistoryAction): AbstractHistory {
  switch (action.do) {
    case 'undo':
      return step(history, 'past', 'future');
    case 'redo':
      return step(history, 'future', 'past');
    case 'settle-exempt':
      return settleExempt(history, action.codes);
    case 'adopt':
      return push(history, action.abstract, action.label);
    default:
      return push(history, changeAbstract(history.abstract, action), describeChange(history.abstract, action));
  }
}

function push(history: AbstractHistory, abstract: AbstractJson, label: string): AbstractHistory {
  if (abstract === history.abstract) return history;
  const past = [...history.past.slice(1 - depth), { abstract: history.abstract, label }];
  return { abstract, past, future: [], revision: history.revision + 1 };
}

function step(history: AbstractHistory, from: 'past' | 'future', to: 'past' | 'future'): AbstractHistory {
  const left = history[from].at(-1);
  if (!left) return history;
  return {
    ...history,
    abstract: left.abstract,
    [from]: history[from].slice(0, -1),
    [to]: [...history[to], { abstract: history.abstract, label: left.label }],
    revision: history.revision + 1,
  };
}

function settleExempt(history: AbstractHistory, codes: ReadonlySet<string>): AbstractHistory {
  let abstract = history.abstract;
  for (const code of codes) {
    const path = pathOfDiagnosis(abstract, code);
    if (path) abstract = changeAbstract(abstract, { do: 'set-poa', path, poa: 'exempt' });
  }
  return abstract === history.abstract ? history : { ...history, abstract, revision: history.revision + 1 };
}
