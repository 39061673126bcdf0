import type { ClaimState } from '../claim/claim-state.ts';
import type { SeverityFlag } from '../ms-drg-verdict.ts';

/** The severity flag of one secondary diagnosis after a grouping (specification 7.4). `met`: final only, it lists a met HAC. */
export function severityFlag(state: ClaimState, position: number, met: boolean, ungroupable: boolean): SeverityFlag {
  const { dx, tables } = state;
  const own = dx.severity[position];
  if (own === 2) return 'NEITHER';
  const level = own === 0 ? 'MCC' : 'CC';
  const shown = tables.version.traits.suppressedSeverityFlag === 'excluded-by-drg-logic';
  if (dx.dead[position] && !dx.excluded[position] && !(ungroupable && shown && dx.suppressed[position]))
    return 'NEITHER';
  if (dx.excluded[position]) return `${level}_EXCLUDED`;
  if (shown && dx.suppressed[position]) return `${level}_EXCLUDED_BY_DRG_LOGIC`;
  return met ? 'NEITHER' : level;
}
