import { hasFlag, mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const questionableAdmission = mceEdit({
  id: 'mce/questionable-admission',
  title: 'Questionable admission',
  message: '{code} alone is usually not enough reason to admit a patient to an acute care hospital.',
  repair: 'Check that the chart supports this condition as the reason, after study, for the inpatient admission.',
  severity: 'warning',
  effective: always,
  source: mceManual('8. Questionable admission'),
  label: 'QUESTIONABLE_ADMISSION',
  class: 'prepayment',
  asks: ['qadm'],
  check: (code, claim) => (hasFlag(code, 'qadm') ? { code: shown(code, claim) } : undefined),
  examples: [
    { says: 'essential hypertension first', given: { diagnoses: ['I10'] }, fires: ['/principalDiagnosis/code'] },
    { says: 'essential hypertension second', given: { diagnoses: ['I5020', 'I10'] }, fires: [] },
  ],
});
