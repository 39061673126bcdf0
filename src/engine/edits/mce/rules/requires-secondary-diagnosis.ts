import { hasFlag, mceEdit } from '../mce-edit.ts';
import { mceManual, shown, since } from '../mce-manual.ts';

export const requiresSecondaryDiagnosis = mceEdit({
  id: 'mce/requires-secondary-diagnosis',
  title: 'Unacceptable principal diagnosis: requires secondary diagnosis',
  message: '{code} can be the principal diagnosis only together with a secondary diagnosis, and there is none.',
  repair: 'Code the condition that the aftercare was for, where the chart documents it.',
  severity: 'error',
  effective: since('1986-10-01'),
  source: mceManual('9. Unacceptable principal diagnosis'),
  label: 'REQUIRES_SDX',
  class: 'prepayment',
  asks: ['reqsdx'],
  check: (code, claim) => {
    const alone = claim.claim.diagnoses.length === 1;
    const fires = alone && hasFlag(code, 'reqsdx') && hasFlag(code, 'unacceptable');
    return fires ? { code: shown(code, claim) } : undefined;
  },
  examples: [
    { says: 'aftercare alone', given: { diagnoses: ['Z5189'] }, fires: ['/principalDiagnosis/code'] },
    { says: 'aftercare with a condition', given: { diagnoses: ['Z5189', 'I5020'] }, fires: [] },
  ],
});
