import { useLayoutEffect, useRef } from 'react';
import { formatWeight, type Weight } from '../../../src/base/index.ts';
import type { DrgAnswer } from '../../../src/server/contract.ts';
import { Key } from '../../components/index.ts';
import { keyOf } from './keymap.ts';
import type { Judgement } from './use-verdict.ts';
import { useWorkbench } from './workbench-context.ts';

/** The DRG of the abstract as it stands. The number follows every change; there is nothing to press. */
export function DrgPanel({ onWhy }: { readonly onWhy: () => void }) {
  const { judgement } = useWorkbench();
  const panel = useRef<HTMLElement>(null);
  useLatency(panel, judgement);
  const { verdict, problem } = judgement;
  // A verdict that could not be had leaves no number: an old one would pass for the new.
  const drg = problem === undefined ? verdict?.drg : undefined;
  return (
    <section
      ref={panel}
      className="drg-panel"
      aria-label="DRG"
      data-drg={drg?.drg ?? ''}
      data-pending={judgement.pending || undefined}
    >
      <div className={drg ? 'drg-number' : 'drg-number none'} aria-hidden={!drg}>
        {drg?.drg ?? '–'}
      </div>
      <div className="drg-words">
        <p className="drg-title" aria-live="polite" title={drg?.title}>
          {drg ? (
            <>
              <span className="hidden-words">DRG {drg.drg}: </span>
              {drg.title}
            </>
          ) : (
            <span className="drg-reason">
              {problem ?? verdict?.reason ?? 'No DRG yet: enter the principal diagnosis.'}
            </span>
          )}
        </p>
        {drg && <DrgFacts drg={drg} before={judgement.before} />}
      </div>
      <button
        type="button"
        className="tool why-button no-print"
        onClick={onWhy}
        title={`Why this DRG? (${keyOf('why')})`}
      >
        Why? <Key of={keyOf('why')} />
      </button>
    </section>
  );
}

interface DrgFactsProps {
  readonly drg: DrgAnswer;
  readonly before: DrgAnswer | undefined;
}

/** Principal diagnosis invalid as discharge diagnosis, and ungroupable: no weight to compare with. */
const ungroupable: ReadonlySet<string> = new Set(['998', '999']);
const kinds = { SURGICAL: 'Surgical', MEDICAL: 'Medical', NONE: '' } as const;

function DrgFacts({ drg, before }: DrgFactsProps) {
  return (
    <p className="drg-facts">
      <span className="drg-weight">
        Weight <b>{drg.weight === undefined ? 'not loaded' : formatWeight(drg.weight as Weight)}</b>
      </span>
      <span title={drg.mdcTitle}>
        MDC {drg.mdc} {kinds[drg.type]}
      </span>
      <span>v{drg.version}</span>
      {drg.postAcuteTransfer === true && <span title="Post-acute care transfer policy applies">PACT</span>}
      {before && before.drg !== drg.drg && !ungroupable.has(before.drg) && <Delta drg={drg} before={before} />}
    </p>
  );
}

function Delta({ drg, before }: { readonly drg: DrgAnswer; readonly before: DrgAnswer }) {
  const by = drg.weight !== undefined && before.weight !== undefined ? drg.weight - before.weight : undefined;
  const sign = by === undefined ? '' : by < 0 ? ' ▼ −' : ' ▲ +';
  return (
    <span className="delta" title={`Before the last change of DRG: ${before.drg} ${before.title}`}>
      was {before.drg}
      {sign}
      {by === undefined ? '' : formatWeight(Math.abs(by) as Weight)}
    </span>
  );
}

/** Writes on the panel how long the last change took to reach the screen; the end-to-end test and the bench read it there. */
function useLatency(panel: { readonly current: HTMLElement | null }, { revision, changedAt }: Judgement): void {
  useLayoutEffect(() => {
    if (!panel.current || changedAt === undefined || revision === undefined) return;
    panel.current.dataset['revision'] = String(revision);
    panel.current.dataset['latency'] = (performance.now() - changedAt).toFixed(1);
  }, [panel, revision, changedAt]);
}
