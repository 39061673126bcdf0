import type { TraceStep } from '../../../../base/index.ts';
import type { ProofPart } from './formula-steps.ts';

/** What a stored proof leads to, found again from its steps. */
export interface ReplayedProof {
  readonly initialDrg: number;
  readonly drg: number;
}

/**
 * Follows a stored proof to its DRG: in each list the first formula all of whose parts were met, and from there along its reroute. Does not
 * look at the result the proof states, so that it can be held against it.
 */
export function replayProof(trace: readonly TraceStep[]): ReplayedProof {
  const find = (rule: string): TraceStep | undefined => trace.find((step) => step.rule === rule);
  const initial = find('ms-drg/initial-grouping');
  const initialDrg = initial ? drgOf(initial) : 999;
  const stage = find('ms-drg/hospital-acquired-conditions');
  if (stage?.rests?.['returnCode'] !== undefined) return { initialDrg, drg: 999 };
  const final = find('ms-drg/final-grouping');
  return { initialDrg, drg: final ? drgOf(final) : initialDrg };
}

function drgOf(grouping: TraceStep): number {
  const lists = grouping.steps ?? [];
  let list = lists.find((step) => step.rests?.['mdc'] === 0);
  let decided = list && firstMet(list);
  if (!decided) {
    list = lists[1];
    decided = list && firstMet(list);
  }
  for (let hop = 0; hop < 2 && decided; hop += 1) {
    const reroute = Number(decided.rests?.['reroute'] ?? 0);
    if (reroute === 0) break;
    const next = lists.findLast((step) => step.rests?.['mdc'] === reroute);
    decided = next && firstMet(next);
  }
  const drg = Number(decided?.rests?.['drg'] ?? 999);
  return drg === 0 ? 999 : drg;
}

function firstMet(list: TraceStep): TraceStep | undefined {
  return list.steps?.find((step) => {
    const parts = step.rests?.['parts'] as readonly ProofPart[] | undefined;
    return parts !== undefined && parts.length > 0 && parts.every((part) => part.met);
  });
}
