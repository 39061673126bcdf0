import { hasFlag, mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const externalCauseAsPrincipal = mceEdit({
  id: 'mce/external-cause-as-principal',
  title: 'External causes of morbidity codes as principal diagnosis',
  message: '{code} says how an injury came about, not what it is; it cannot be the principal diagnosis.',
  repair: 'Sequence the injury or condition first and the external cause after it.',
  severity: 'error',
  effective: always,
  source: mceManual('2. External causes of morbidity codes as principal diagnosis'),
  label: 'E_CODE_AS_PDX',
  class: 'prepayment',
  asks: ['ecodepdx'],
  check: (code, claim) => (hasFlag(code, 'ecodepdx') ? { code: shown(code, claim) } : undefined),
  examples: [
    {
      says: 'an external cause first',
      given: { diagnoses: ['V0001XA', 'I5020'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the same code second', given: { diagnoses: ['I5020', 'V0001XA'] }, fires: [] },
  ],
});
