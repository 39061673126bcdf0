import type { TraceStep } from '../../../../base/index.ts';
import { type ClaimState, poaAnswers } from '../claim/claim-state.ts';
import type { HacCodeStatus } from '../ms-drg-verdict.ts';

const words: Readonly<Record<HacCodeStatus, string>> = {
  NOT_ON_HAC_LIST: 'was not judged',
  HAC_NOT_APPLICABLE_EXEMPT: 'does not matter: the hospital is exempt from POA reporting',
  HAC_CRITERIA_NOT_MET: 'criteria are not met',
  HAC_CRITERIA_MET: 'criteria are met',
  HAC_NOT_APPLICABLE_EXCLUSION: 'does not matter: the principal diagnosis excludes the code',
};

/** One step per code and hospital-acquired condition it is a candidate for. */
export function hacSteps(state: ClaimState, title: (hac: number) => string): readonly TraceStep[] {
  const { dx, claim } = state;
  const steps: TraceStep[] = [];
  for (let i = 0; i < dx.count; i += 1) {
    const code = dx.codes[i] ?? '';
    const poa = claim.secondaryDiagnoses[i]?.poa ?? 'none';
    for (const { hac, status } of dx.candidates[i] ?? []) {
      const present = status === 'HAC_CRITERIA_NOT_MET' && dx.poa[i] === poaAnswers.present;
      const why = present ? 'does not apply: the condition was present on admission' : words[status];
      const name = title(hac);
      steps.push({
        rule: 'ms-drg/hac',
        result: status === 'HAC_CRITERIA_MET' ? 'hit' : status === 'HAC_CRITERIA_NOT_MET' ? 'miss' : 'not-applicable',
        text: `HAC ${String(hac).padStart(2, '0')}${name ? ` ${name}` : ''}, ${code} with POA ${poa}: ${why}`,
        rests: { code, hac, poa, status },
      });
    }
  }
  return steps;
}
