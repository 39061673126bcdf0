import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { ChartAnswer, SavedAbstract } from '../../../src/server/contract.ts';
import { type CodePath, changeAbstract, type Poa, pathOfDiagnosis } from './abstract-changes.ts';
import { type HistoryAction, reviseHistory, startHistory } from './abstract-history.ts';
import type { EntryMode } from './code-entry-text.ts';
import { marksOf } from './code-marks.ts';
import type { EvidenceSpan } from './evidence.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { type Saving, useSaving } from './use-saving.ts';
import { type Judgement, useVerdict } from './use-verdict.ts';
import { type EntrySeed, entryBoxId, type PageRequest, type Workbench } from './workbench-context.ts';

export interface WorkbenchState {
  readonly workbench: Workbench;
  readonly saving: Saving;
  readonly page: PageRequest | undefined;
  closePage(): void;
}

/** The state behind the coding screen: the abstract with its history, its verdict, and its way to the server. */
export function useWorkbenchState(chart: ChartAnswer, start: SavedAbstract): WorkbenchState {
  const [history, dispatch] = useReducer(reviseHistory, start.abstract, startHistory);
  const judgement = useVerdict(history.abstract, history.revision);
  const saving = useSaving(chart.id, start, history.abstract, history.revision);
  const [message, say] = useState('');
  const [seed, setSeed] = useState<EntrySeed>({ mode: 'diagnosis', text: '' });
  const [page, openPage] = useState<PageRequest>();
  const focusOn = useFocusRequest();
  const titles = useRef(new Map<string, string>()).current;
  const readOnly = saving.saved.stage === 'final-coded';
  useExemptPoa(judgement, readOnly, dispatch);
  const change = useCallback(
    (action: HistoryAction): void =>
      readOnly ? say('This abstract is final. Reopen it to change it.') : dispatch(action),
    [readOnly],
  );
  const enter = useCallback(
    (mode: EntryMode, text = '', evidence?: EvidenceSpan): void => {
      setSeed({ mode, text, evidence });
      focusOn(entryBoxId);
    },
    [focusOn],
  );
  const addCode: Workbench['addCode'] = (mode, code) => {
    titles.set(code.code, code.title);
    const added = additionOf(history.abstract, mode, code);
    if (added.action) change(added.action);
    say(readOnly ? 'This abstract is final. Reopen it to change it.' : added.message);
    return readOnly || !added.action ? undefined : added.path;
  };
  const marks = useMemo(() => marksOf(judgement.verdict?.codes ?? []), [judgement.verdict]);
  return {
    saving,
    page,
    closePage: () => openPage(undefined),
    workbench: {
      ...{ chart, abstract: history.abstract, history, judgement, marks, readOnly, titles, message, seed },
      ...{ change, say, focusOn, openPage, enter, addCode },
    },
  };
}

/** Codes that need no POA answer get `exempt` as soon as the verdict says so. */
function useExemptPoa(judgement: Judgement, readOnly: boolean, dispatch: (action: HistoryAction) => void): void {
  const { verdict } = judgement;
  useEffect(() => {
    if (!verdict || readOnly) return;
    const exempt = verdict.codes.filter((mark) => mark.poaExempt === true).map(({ code }) => code);
    if (exempt.length > 0) dispatch({ do: 'settle-exempt', codes: new Set(exempt) });
    // A code just entered waits for its POA answer; one that needs none lets the coder go on at once.
    const waiting = document.activeElement?.closest<HTMLElement>('.poa')?.dataset['code'];
    if (waiting !== undefined && exempt.includes(waiting)) document.getElementById(entryBoxId)?.focus();
  }, [verdict, readOnly, dispatch]);
}

interface Addition {
  readonly action?: HistoryAction;
  readonly path?: CodePath;
  readonly message: string;
}

function additionOf(
  abstract: Workbench['abstract'],
  mode: EntryMode,
  { code, poa }: { readonly code: string; readonly poa?: Poa | undefined },
): Addition {
  if (mode === 'admitting') {
    const message = `${displayIcd10Cm(code)} is the admitting diagnosis.`;
    return { action: { do: 'set-admitting', code }, path: '/admittingDiagnosis', message };
  }
  if (mode === 'procedure') {
    const path: CodePath = `/procedures/${abstract.procedures.length}`;
    return { action: { do: 'add-procedure', code }, path, message: `Added procedure ${code}.` };
  }
  const present = pathOfDiagnosis(abstract, code);
  if (present) return { message: `${displayIcd10Cm(code)} is already in the list, ${placeWords(present)}.` };
  const action = { do: 'add-diagnosis', code, poa } as const;
  const path = pathOfDiagnosis(changeAbstract(abstract, action), code);
  return {
    action,
    ...(path ? { path } : {}),
    message: `Added ${displayIcd10Cm(code)}${path ? `, ${placeWords(path)}` : ''}.`,
  };
}

const placeWords = (path: CodePath): string =>
  path === '/principalDiagnosis' ? 'principal diagnosis' : `position ${Number(path.split('/')[2]) + 2}`;
