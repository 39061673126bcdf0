import { CodeEntry } from './code-entry.tsx';
import { CodeList } from './code-list.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { keyOf } from './keymap.ts';
import { WhyPanel } from './why-panel.tsx';
import { type DockTab, useWorkbench } from './workbench-context.ts';

interface CodeAreaProps {
  readonly dock: DockTab;
  readonly onDock: (tab: DockTab) => void;
}

/** The right side: entry above the assigned codes above what the edits and the grouper say of them. */
export function CodeArea({ dock, onDock }: CodeAreaProps) {
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
          <Pace />
        </div>
        <div
          id={`dock-${dock}`}
          className="dock-body"
          role="tabpanel"
          aria-label={dock === 'why' ? 'Why this DRG?' : 'Findings'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {dock === 'why' ? <WhyPanel /> : <FindingsPanel findings={findings} />}
        </div>
      </div>
    </section>
  );
}

interface DockTabButtonProps extends CodeAreaProps {
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
