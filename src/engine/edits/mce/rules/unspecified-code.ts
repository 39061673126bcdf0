import { hasFlag, mceEdit } from '../mce-edit.ts';
import { mceManual, shown, since } from '../mce-manual.ts';

export const unspecifiedCode = mceEdit({
  id: 'mce/unspecified-code',
  title: 'Unspecified code',
  message: '{code} leaves the side or site unspecified although more specific codes exist.',
  repair: 'Look for the side or site in the chart; if it cannot be found out, the claim needs a remark that says so.',
  severity: 'warning',
  effective: since('2022-04-01'),
  source: mceManual('20. Unspecified code'),
  label: 'UNSPECIFIED',
  class: 'prepayment',
  asks: ['unspecified'],
  check: (code, claim) => (hasFlag(code, 'unspecified') ? { code: shown(code, claim) } : undefined),
  examples: [
    {
      says: 'flaccid hemiplegia, side not given, once first and once second',
      given: { diagnoses: ['G8100', 'G8100'] },
      fires: ['/principalDiagnosis/code', '/secondaryDiagnoses/0/code'],
    },
    { says: 'the same before April 2022', given: { diagnoses: ['G8100'], dischargeDate: '20220331' }, fires: [] },
  ],
});
