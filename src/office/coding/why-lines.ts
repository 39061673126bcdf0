import type { TraceStep } from '../../base/index.ts';

const most = 20;

/** The steps of a proof that held, in order, in at most twenty plain lines. */
export function whyLines(trace: readonly TraceStep[]): readonly string[] {
  const lines: string[] = [];
  const visit = (steps: readonly TraceStep[]): void => {
    for (const step of steps) {
      if (step.result !== 'hit') continue;
      lines.push(step.text);
      visit(step.steps ?? []);
    }
  };
  visit(trace);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `… and ${lines.length - most + 1} more steps in the proof.`];
}
