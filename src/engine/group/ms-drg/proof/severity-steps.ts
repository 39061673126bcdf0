import type { TraceStep } from '../../../../base/index.ts';
import type { ClaimState } from '../claim/claim-state.ts';
import { isSuppressed } from '../grouping/claim-level.ts';
import { findCode } from '../tables/code-keys.ts';

/** Where the rules on CC and MCC are written. */
export const appendixC = {
  counts: 'MS-DRG Definitions Manual, Appendix C, Part 1',
  alive: 'MS-DRG Definitions Manual, Appendix C, Part 2',
  logic: 'MS-DRG Definitions Manual, Appendix C, Part 3',
} as const;

export interface DecidingFormula {
  readonly suppression: number;
  readonly drg: number;
  readonly operands: readonly string[];
}

/** One step per secondary diagnosis: whether its CC or MCC counts under the formula that decided, and why not. */
export function severitySteps(state: ClaimState, deciding: DecidingFormula | undefined): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  for (let i = 0; i < state.dx.count; i += 1) steps.push(severityStep(state, i, deciding));
  return steps;
}

function severityStep(state: ClaimState, position: number, deciding: DecidingFormula | undefined): TraceStep {
  const { dx, tables, claim } = state;
  const code = dx.codes[position] ?? '';
  const rule = 'ms-drg/cc-mcc';
  const severity = dx.severity[position];
  if (severity === 2) {
    const known = tables.isRecognized(dx.profiles[position] ?? 0);
    const why = known ? 'is neither CC nor MCC' : 'is not a diagnosis of this version';
    return { rule, result: 'not-applicable', text: `${code} ${why}`, rests: { code } };
  }
  const level = severity === 0 ? 'MCC' : 'CC';
  const lost = (reason: string, text: string, source: string, more: object = {}): TraceStep => ({
    rule,
    result: 'miss',
    text: `${code} is ${article(level)} but does not count: ${text}`,
    rests: { code, level, reason, source, ...more },
  });
  if (dx.excluded[position]) {
    const pdx = claim.principalDiagnosis?.code ?? '';
    const list = exclusionList(state);
    const named = list === undefined ? '' : ` (exclusion list ${list})`;
    const more = { principalDiagnosis: pdx, ...(list === undefined ? {} : { exclusionList: list }) };
    return lost(
      'excluded-by-principal-diagnosis',
      `principal diagnosis ${pdx} excludes it${named}`,
      appendixC.counts,
      more,
    );
  }
  if (dx.dead[position]) return lost('died', 'it counts only for patients discharged alive', appendixC.alive);
  if (deciding && isSuppressed(state, position, deciding.suppression)) {
    const text = `the logic of DRG ${String(deciding.drg).padStart(3, '0')} already rests on it`;
    return lost('suppressed-by-formula', text, appendixC.logic, { operands: deciding.operands });
  }
  if (dx.leftOut[position])
    return lost(
      'hospital-acquired',
      'it is a hospital-acquired condition (left out of the final DRG)',
      'MS-DRG grouper, HAC logic',
    );
  return {
    rule,
    result: 'hit',
    text: `${code} counts as ${article(level)}`,
    rests: { code, level, source: appendixC.counts },
  };
}

const article = (level: 'MCC' | 'CC'): string => (level === 'MCC' ? 'an MCC' : 'a CC');

/** Number of the principal diagnosis's exclusion list as the table file numbers it. */
function exclusionList(state: ClaimState): number | undefined {
  const { shared, exclusionColumn } = state.tables;
  const row = findCode(shared.dxKeys, state.claim.principalDiagnosis?.code ?? '');
  const group = row < 0 ? 0 : (exclusionColumn[row] ?? 0);
  return group > 0 ? shared.exclusionNumbers?.[group - 1] : undefined;
}
