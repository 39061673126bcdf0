import type { TraceStep } from '../../../../base/index.ts';
import type { ProofPart } from './formula-steps.ts';

/**
 * The DRG that came nearest without being reached: among the formulas that missed by one part and had some other part met, the last one
 * before the decision, which would have taken precedence over the DRG that was reached.
 */
export function nearestLoser(steps: readonly TraceStep[], reached: number): TraceStep | undefined {
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const step = steps[i];
    if (step?.result !== 'miss') continue;
    const parts = (step.rests?.['parts'] ?? []) as readonly ProofPart[];
    if (parts.length < 2) continue;
    const drg = step.rests?.['drg'];
    const missing = parts.filter((part) => !part.met);
    if (drg === 0 || drg === reached || missing.length !== 1) continue;
    if (!parts.some((part) => part.met && part.codes)) continue;
    const lacks = missing[0]?.text ?? '';
    const name = step.text.split(':')[0] ?? '';
    return {
      rule: 'ms-drg/nearest',
      result: 'miss',
      text: `Nearest DRG not reached: ${name}; it lacks ${lacks}`,
      rests: { drg, lacks, formula: step.rests?.['formula'] },
    };
  }
  return undefined;
}
