import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ChartAnswer, SavedAbstract } from '../../../src/server/contract.ts';
import { Banner } from './banner.tsx';
import { CodeArea } from './code-area.tsx';
import type { EntryMode } from './code-entry-text.ts';
import { CodePageDrawer } from './code-page-drawer.tsx';
import { CommandPalette, openPalette } from './command-palette.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DocumentList, documentSearchId } from './document-list.tsx';
import { DocumentViewer, viewerId } from './document-viewer.tsx';
import { DrgPanel } from './drg-panel.tsx';
import { EvidenceContext, useEvidenceState } from './evidence-context.ts';
import { FinalDialog } from './final-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { QueryDrawer } from './query-drawer.tsx';
import { focusCodeList } from './row-keys.ts';
import { ScreenBar } from './screen-bar.tsx';
import { selectedInViewer, spanOfSelection } from './selection.ts';
import { StayDialog } from './stay-dialog.tsx';
import { focusFirstSuggestion } from './suggestions-panel.tsx';
import { type Documents, useDocuments } from './use-documents.ts';
import { type Commands, useScreenKeys } from './use-screen-keys.ts';
import { useWorkbenchState, type WorkbenchState } from './use-workbench-state.ts';
import { type Dialog, type DockTab, type QueryRequest, WorkbenchContext } from './workbench-context.ts';

/** The coding screen: banner, documents, viewer, codes; everything on it has a key. */
export function WorkbenchScreen({ chart, start }: { readonly chart: ChartAnswer; readonly start: SavedAbstract }) {
  const state = useWorkbenchState(chart, start);
  const documents = useDocuments(chart);
  const [dialog, setDialog] = useState<Dialog>();
  const evidence = useEvidenceState(chart.id, documents);
  const [query, setQuery] = useState<QueryRequest | undefined>(askedByAddress);
  const [dock, setDock] = useState<DockTab>('findings');
  const commands = useCommands({ state, documents, setDialog, setDock, setQuery });
  useScreenKeys(commands);
  useFirstFocus(chart.id);
  const close = (): void => setDialog(undefined);
  const { saving, workbench } = state;
  return (
    <WorkbenchContext value={workbench}>
      <div className="coding">
        <ScreenBar saving={saving} commands={commands} onDialog={setDialog} />
        <section className="banner" aria-label="Patient and DRG">
          <Banner onStay={() => setDialog('stay')} />
          <DrgPanel onWhy={() => setDock('why')} />
        </section>
        <main className="zones" aria-label="Coding">
          <DocumentList documents={documents} />
          <DocumentViewer document={documents.current} documents={documents} />
          <EvidenceContext value={evidence}>
            <CodeArea dock={dock} onDock={setDock} onQuery={setQuery} />
          </EvidenceContext>
        </main>
      </div>
      <CodePageDrawer page={state.page} onClose={state.closePage} />
      <QueryDrawer request={query} onClose={() => setQuery(undefined)} />
      <StayDialog opened={dialog === 'stay'} onClose={close} />
      <FinalDialog dialog={dialog} saving={saving} onClose={close} />
      <HelpDialog opened={dialog === 'help'} onClose={close} />
      <ConflictDialog saving={saving} />
      <CommandPalette commands={commands} documents={documents} saving={saving} onDialog={setDialog} />
    </WorkbenchContext>
  );
}

/** The worklist of physician queries leads to the chart with its queries open. */
const askedByAddress = (): QueryRequest | undefined =>
  window.location.hash === '#queries' ? { show: 'list' } : undefined;

interface CommandParts {
  readonly state: WorkbenchState;
  readonly documents: Documents;
  readonly setDialog: (dialog: Dialog) => void;
  readonly setDock: (tab: DockTab) => void;
  readonly setQuery: (request: QueryRequest) => void;
}

function useCommands({ state, documents, setDialog, setDock, setQuery }: CommandParts): Commands {
  const navigate = useNavigate();
  const { workbench, saving } = state;
  const focus = (id: string): void => document.getElementById(id)?.focus();
  const showDock = (tab: DockTab): void => {
    setDock(tab);
    workbench.focusOn(`dock-${tab}`);
  };
  const enter = (mode: EntryMode) => (): void =>
    workbench.enter(mode, selectedInViewer(), spanOfSelection(documents.current?.id));
  const step = (way: 'undo' | 'redo'): void => {
    const last = workbench.history[way === 'undo' ? 'past' : 'future'].at(-1);
    workbench.change({ do: way });
    workbench.say(last ? `${way === 'undo' ? 'Undone' : 'Done again'}: ${last.label}.` : `Nothing to ${way}.`);
  };
  return {
    'enter-diagnosis': enter('diagnosis'),
    'enter-procedure': enter('procedure'),
    'enter-admitting': enter('admitting'),
    'go-codes': () => focusCodeList(),
    'go-documents': () => document.querySelector<HTMLElement>('.document-button[aria-current]')?.focus(),
    'go-viewer': () => focus(viewerId),
    'next-document': () => documents.openNext(1),
    'previous-document': () => documents.openNext(-1),
    'search-documents': () => focus(documentSearchId),
    'go-findings': () => showDock('findings'),
    why: () => showDock('why'),
    'go-suggestions': () => {
      showDock('suggestions');
      // After the panel is there and has the focus.
      window.setTimeout(focusFirstSuggestion, 30);
    },
    'go-record': () => showDock('record'),
    queries: () => setQuery({ show: 'list' }),
    'new-query': () => setQuery({ show: 'new' }),
    'discharge-status': () => focus('discharge-status'),
    stay: () => setDialog('stay'),
    undo: () => step('undo'),
    redo: () => step('redo'),
    worklist: () => void saving.flush().then(() => navigate({ to: '/' })),
    palette: openPalette,
    help: () => setDialog('help'),
  };
}

/** The day begins with reading: the first document has the focus. */
function useFirstFocus(chartId: string): void {
  useEffect(() => {
    // The browser keeps titles in its history; so there is no name in it.
    document.title = `${chartId} · Chartwright`;
    document.querySelector<HTMLElement>('.document-button[aria-current]')?.focus();
  }, [chartId]);
}
