import { useState } from 'react';
import { ProofTree } from './proof-tree.tsx';
import { useWorkbench } from './workbench-context.ts';

/** "Why this DRG?": the proof in plain lines, the whole of it on demand, and the editions it rests on. */
export function WhyPanel() {
  const { judgement } = useWorkbench();
  const [whole, setWhole] = useState(false);
  const { verdict } = judgement;
  if (!verdict) return <p className="dock-empty">The grouper has not answered yet.</p>;
  return (
    <div className="why">
      {verdict.why.length > 0 ? (
        <ol className="why-lines">
          {verdict.why.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a proof are told apart by their order
            <li key={index}>{line}</li>
          ))}
        </ol>
      ) : (
        <p className="dock-empty">{verdict.reason ?? 'The grouper gave no proof with this answer.'}</p>
      )}
      {verdict.trace.length > 0 && (
        <button type="button" className="tool" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? '▾ Hide the full proof' : '▸ Show the full proof'}
        </button>
      )}
      {whole && <ProofTree steps={verdict.trace} />}
      <ul className="editions-used quiet" aria-label="Editions the answer rests on">
        {verdict.editions.map((edition) => (
          <li key={edition}>{edition}</li>
        ))}
      </ul>
    </div>
  );
}
