import { useState } from 'react';
import type { TraceResult, TraceStep } from '../../../src/base/index.ts';

const marks: Readonly<Record<TraceResult, readonly [sign: string, word: string]>> = {
  hit: ['✓', 'held'],
  miss: ['✗', 'did not hold'],
  'not-applicable': ['–', 'does not concern this case'],
  'not-reached': ['·', 'not reached'],
};
/** A formula table has hundreds of rows that did not hold; they are listed in portions. */
const portion = 40;

/** Steps of a proof, nested; each with its mark in shape and word. */
export function ProofTree({ steps }: { readonly steps: readonly TraceStep[] }) {
  const [shown, setShown] = useState(portion);
  return (
    <ul className="proof">
      {steps.slice(0, shown).map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of a proof are told apart by their order
        <li key={index}>
          <ProofStep step={step} />
        </li>
      ))}
      {steps.length > shown && (
        <li>
          <button type="button" className="tool" onClick={() => setShown(shown + portion * 5)}>
            {steps.length - shown} more steps
          </button>
        </li>
      )}
    </ul>
  );
}

function ProofStep({ step }: { readonly step: TraceStep }) {
  // Only what decided is open at first; and only what was opened is rendered.
  const [open, setOpen] = useState(step.result === 'hit');
  const [sign, word] = marks[step.result];
  const line = (
    <span className={`proof-step proof-${step.result}`}>
      <span className="proof-sign" title={word}>
        <span aria-hidden>{sign}</span>
        <span className="hidden-words">{word}: </span>
      </span>
      <span>
        {step.text} <span className="code-text proof-rule">{step.rule}</span>
      </span>
    </span>
  );
  if (!step.steps || step.steps.length === 0) return line;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{line}</summary>
      {open && <ProofTree steps={step.steps} />}
    </details>
  );
}
