import { type KeyboardEvent, useState } from 'react';
import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { EvidenceAnswer } from '../../../src/server/contract.ts';
import type { EvidenceSpan } from './evidence.ts';
import { useEvidence } from './evidence-context.ts';
import { bindingFor } from './keymap.ts';
import { type ListedSuggestion, stepEvidence } from './suggestion-marks.ts';
import { useWorkbench } from './workbench-context.ts';

/** What a row of the suggestions shows and does. */
export interface SuggestionRowState {
  /** Which of its evidence is shown. */
  readonly at: number;
  readonly why: boolean;
  show(at: number): void;
  accept(): void;
  dismissIt(): void;
  explain(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

export const spanOf = ({ document, section, start, end }: EvidenceAnswer): EvidenceSpan => ({
  ...{ document, section, start, end },
});

export function useSuggestionRow(suggestion: ListedSuggestion, dismiss: (code: string) => void): SuggestionRowState {
  const { code, evidence: found } = suggestion;
  const workbench = useWorkbench();
  const evidence = useEvidence();
  const [at, setAt] = useState(0);
  const [why, setWhy] = useState(false);
  const show = (next: number): void => {
    setAt(next);
    const span = found[next];
    if (span) evidence.show(spanOf(span));
  };
  const accept = useAccept(suggestion, at);
  const dismissIt = (): void => {
    if (suggestion.assigned) return;
    goOn(code);
    dismiss(code);
    workbench.say(`Dismissed ${displayIcd10Cm(code)}. It can be brought back below the list.`);
  };
  const explain = (): void => setWhy(!why);
  const actions: Readonly<Record<string, () => void>> = {
    'suggestion-show': () => show(at),
    'suggestion-accept': accept,
    'suggestion-dismiss': dismissIt,
    'suggestion-why': explain,
    'suggestion-page': () => workbench.openPage({ system: 'icd-10-cm', code }),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    const run = actions[bindingFor('suggestion', event, false) ?? ''];
    if (step !== undefined) show(stepEvidence(at, step, found.length));
    else if (run) run();
    else if (!moveFocus(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { at, why, show, accept, dismissIt, explain, onKeyDown };
}

/** Adds the code with the words it rests on; POA stays open for the coder to answer. */
function useAccept({ code, title, assigned, complete, evidence: found }: ListedSuggestion, at: number): () => void {
  const workbench = useWorkbench();
  const evidence = useEvidence();
  const shown = found[at];
  return () => {
    const display = displayIcd10Cm(code);
    if (assigned) workbench.say(`${display} is already in the list.`);
    // A header is no code yet: the entry box opens it, and the words go with what is chosen there.
    else if (!complete) workbench.enter('diagnosis', display, shown && spanOf(shown));
    else if (workbench.addCode('diagnosis', { code, title })) {
      evidence.keep(code, found.map(spanOf));
      goOn(code);
    }
  };
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.suggestion-main')];

function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const all = rows();
  const at = all.indexOf(event.currentTarget);
  const places: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const to = all[places[event.key] ?? -1];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
  return to !== undefined;
}

/** What is accepted or dismissed leaves its place: the next one takes the focus, if the keyboard was here. */
function goOn(code: string): void {
  const all = rows();
  const at = all.findIndex((row) => row.closest(`[data-suggestion="${code}"]`));
  if (at >= 0 && all[at] === document.activeElement) (all[at + 1] ?? all[at - 1])?.focus();
}
