import { IconQuote } from '@tabler/icons-react';
import { wordsOfEvidence } from './evidence.ts';
import { useEvidence } from './evidence-context.ts';
import { useWorkbench } from './workbench-context.ts';

/** The words a code was added from, and the way back to them. */
export function RowEvidence({ code }: { readonly code: string }) {
  const { chart } = useWorkbench();
  const evidence = useEvidence();
  const [span, ...more] = evidence.of(code);
  const words = span && wordsOfEvidence(chart, span);
  if (!words) return null;
  return (
    <button
      type="button"
      className="plain row-evidence"
      data-evidence-of={code}
      title="Show the words in the document"
      onClick={() => evidence.show(span)}
    >
      <IconQuote size={12} aria-hidden />
      <span>
        from {words.title}: “{words.quote}”{more.length > 0 && ` and ${more.length} more`}
      </span>
    </button>
  );
}
