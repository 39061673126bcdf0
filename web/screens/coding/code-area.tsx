import { CodeEntry } from './code-entry.tsx';
import { CodeList } from './code-list.tsx';
import { CompletenessPanel } from './completeness-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { keyOf } from './keymap.ts';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { WhyPanel } from './why-panel.tsx';
import { type DockTab, type QueryRequest, useWorkbench } from './workbench-context.ts';

interface CodeAreaProps {
  readonly dock: DockTab;
  readonly onDock: (tab: DockTab) => void;
  readonly onQuery: (request: QueryRequest) => void;
}

/** The right side: entry above the assigned codes above what the edits and the grouper say of them. */
export function CodeArea({ dock, onDock, onQuery }: CodeAreaProps) {
  const suggestions = useSuggestions();
  const { judgement } = useWorkbench();
  const findings = judgement.verdict?.findings ?? [];
  return (
    <section className={`zone zone-codes dock-${dock}`} aria-label="Codes">
      <CodeEntry />
      <CodeList />
      <div className="dock">
        <div className="dock-tabs" role="tablist" aria-label="Findings and proof">
          <DockTabButton tab="findings" dock={dock} onDock={onDock} keyName={keyOf('go-findings')}>
            Findings <span className="count">{findings.length}</span>
          </DockTabButton>
          <DockTabButton tab="why" dock={dock} onDock={onDock} keyName={keyOf('why')}>
            Why this DRG?
          </DockTabButton>
          <DockTabButton tab="suggestions" dock={dock} onDock={onDock} keyName={keyOf('go-suggestions')}>
            Suggestions <span className="count">{suggestions.open ?? '…'}</span>
          </DockTabButton>
          <DockTabButton tab="record" dock={dock} onDock={onDock} keyName={keyOf('go-record')}>
            Record
          </DockTabButton>
          <Pace />
        </div>
        <div
          id={`dock-${dock}`}
          className="dock-body"
          role="tabpanel"
          aria-label={panelNames[dock]}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {dock === 'findings' && <FindingsPanel findings={findings} />}
          {dock === 'why' && <WhyPanel />}
          {dock === 'suggestions' && <SuggestionsPanel state={suggestions} />}
          {dock === 'record' && <CompletenessPanel onQuery={onQuery} />}
        </div>
      </div>
    </section>
  );
}

const panelNames: Readonly<Record<DockTab, string>> = {
  findings: 'Findings',
  why: 'Why this DRG?',
  suggestions: 'Suggestions',
  record: 'Record',
};

interface DockTabButtonProps extends Omit<CodeAreaProps, 'onQuery'> {
  readonly tab: DockTab;
  readonly keyName: string;
  readonly children: React.ReactNode;
}

function DockTabButton({ tab, dock, onDock, keyName, children }: DockTabButtonProps) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={tab === dock}
      aria-controls={tab === dock ? `dock-${tab}` : undefined}
      title={`Key: ${keyName}`}
      onClick={() => onDock(tab)}
    >
      {children}
    </button>
  );
}

/** How long the server took for the verdict: a number people learn to trust. */
function Pace() {
  const { judgement } = useWorkbench();
  const micros = judgement.verdict?.micros;
  if (micros === undefined) return null;
  return (
    <span className="pace quiet">
      grouped in {micros < 1000 ? `${micros.toFixed(0)} µs` : `${(micros / 1000).toFixed(1)} ms`}
    </span>
  );
}
