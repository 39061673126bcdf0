import './suggestions.css';
import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { Key, Notice } from '../../components/index.ts';
import { keyOf } from './keymap.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import type { SuggestionsState } from './use-suggestions.ts';

const suggestionsPanelId = 'dock-suggestions';

/** Codes that the documents speak for. Nothing becomes a code until a coder accepts it. */
export function SuggestionsPanel({ state }: { readonly state: SuggestionsState }) {
  const { listed, problem, reason } = state;
  useFocusOfFirst(listed !== undefined);
  if (problem !== undefined)
    return (
      <div className="panel-pad">
        <Notice tone="error">
          {problem}{' '}
          <button type="button" className="tool" onClick={state.tryAgain}>
            Try again
          </button>
        </Notice>
      </div>
    );
  if (!listed) return <Reading />;
  if (listed.length === 0 && state.dismissed.size === 0)
    return (
      <p className="dock-empty">
        {reason ??
          'No document speaks for a code that these tables know. Select words in a document and press C to look for one yourself.'}
      </p>
    );
  return (
    <>
      <p className="suggestion-help quiet">
        <Key of={keyOf('suggestion-accept')} /> accept · <Key of="N" /> dismiss · <Key of="Enter" /> show the words ·{' '}
        <Key of="→" /> next · <Key of="W" /> why
      </p>
      <ul className="suggestions">
        {listed.map((one) => (
          <SuggestionRow key={one.code} suggestion={one} dismiss={state.dismiss} />
        ))}
      </ul>
      <p className="suggestion-foot quiet">
        {state.starter && 'Read with the starter edition. '}
        {state.dismissed.size > 0 && (
          <button type="button" className="tool" onClick={state.bringBack}>
            Bring back {state.dismissed.size} dismissed
          </button>
        )}
      </p>
    </>
  );
}

/** The first suggestion takes the focus when the panel has it. */
export function focusFirstSuggestion(): void {
  const first = document.querySelector<HTMLElement>('.suggestion-main');
  if (document.activeElement?.id === suggestionsPanelId) first?.focus();
}

/** Whoever came by key before the documents were read stands on the panel until there is a suggestion. */
function useFocusOfFirst(ready: boolean): void {
  useEffect(() => {
    if (ready) focusFirstSuggestion();
  }, [ready]);
}

function Reading() {
  return (
    <div role="status" aria-busy="true" aria-label="Reading the documents">
      <p className="dock-empty quiet">Reading the documents. The first chart of a day takes a few seconds.</p>
      {[62, 78, 54, 70].map((width) => (
        <div key={width} className="suggestion-skeleton">
          <Skeleton height={13} width="4rem" animate={false} />
          <Skeleton height={13} width={`${width}%`} animate={false} />
        </div>
      ))}
    </div>
  );
}
