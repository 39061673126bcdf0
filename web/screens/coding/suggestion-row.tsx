import { IconAlertTriangle, IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { EvidenceAnswer } from '../../../src/server/contract.ts';
import { wordsOfEvidence } from './evidence.ts';
import { ProofTree } from './proof-tree.tsx';
import { assertionWords, type ListedSuggestion } from './suggestion-marks.ts';
import { spanOf, useSuggestionRow } from './use-suggestion-row.ts';
import { useWorkbench } from './workbench-context.ts';

interface SuggestionRowProps {
  readonly suggestion: ListedSuggestion;
  readonly dismiss: (code: string) => void;
}

/** One suggestion: code, title, the words it rests on, and what can be done with it. */
export function SuggestionRow({ suggestion, dismiss }: SuggestionRowProps) {
  const { code, title, assigned, evidence: found, trace } = suggestion;
  const { at, why, accept, dismissIt, explain, show, onKeyDown } = useSuggestionRow(suggestion, dismiss);
  const display = displayIcd10Cm(code);
  const shown = found[at];
  return (
    <li className={`suggestion${assigned ? ' assigned' : ''}`} data-suggestion={code}>
      <button
        type="button"
        className="plain suggestion-main"
        onClick={() => show(at)}
        onKeyDown={onKeyDown}
        title="Show the words in the document"
      >
        <span className="code-text row-code">{display}</span>
        <span className="row-title">
          {title}
          <Marks suggestion={suggestion} />
          {shown && <Words shown={shown} at={at} of={found.length} />}
        </span>
      </button>
      <span className="suggestion-tools">
        <button type="button" className="tool" aria-expanded={why} onClick={explain}>
          Why
        </button>
        {!assigned && (
          <>
            <button type="button" className="tool" aria-label={`Accept ${display}`} title="Accept (Y)" onClick={accept}>
              <IconPlus size={15} aria-hidden />
            </button>
            <button
              type="button"
              className="tool"
              aria-label={`Dismiss ${display}`}
              title="Dismiss (N)"
              onClick={dismissIt}
            >
              <IconX size={15} aria-hidden />
            </button>
          </>
        )}
      </span>
      {why && (
        <div className="suggestion-why">
          <ProofTree steps={trace} />
        </div>
      )}
    </li>
  );
}

function Marks({ suggestion }: { readonly suggestion: ListedSuggestion }) {
  const { assigned, standing, complete, open, poaHint } = suggestion;
  return (
    <>
      {assigned && (
        <span className="suggestion-mark good">
          <IconCheck size={12} aria-hidden /> coded
        </span>
      )}
      {standing === 'caution' && (
        <span className="suggestion-mark caution" title="Not diagnosed by a provider, or only as uncertain">
          <IconAlertTriangle size={12} aria-hidden /> caution
        </span>
      )}
      {!complete && (
        <span className="suggestion-mark" title="Accepting opens the header in the entry box">
          {open} codes possible
        </span>
      )}
      {poaHint && !assigned && <span className="suggestion-mark">POA probably {poaHint}</span>}
    </>
  );
}

interface WordsProps {
  readonly shown: EvidenceAnswer;
  readonly at: number;
  readonly of: number;
}

function Words({ shown, at, of }: WordsProps) {
  const { chart } = useWorkbench();
  const title = wordsOfEvidence(chart, spanOf(shown))?.title ?? shown.document;
  const assertion = assertionWords[shown.assertion];
  return (
    <span className="suggestion-words">
      “{shown.quote}”{assertion !== '' && <em> ({assertion})</em>}{' '}
      <span className="quiet">
        {title}
        {shown.heading !== undefined && `, ${shown.heading}`}
        {of > 1 && ` · ${at + 1} of ${of}`}
      </span>
    </span>
  );
}
