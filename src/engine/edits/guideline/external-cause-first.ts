import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

export const externalCauseFirst = abstractEdit({
  id: 'guideline/external-cause-first',
  title: 'External cause code first-listed',
  message: '{code} is an external cause code; it can never be the first-listed diagnosis.',
  repair: 'List the injury or condition first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.20.a.6. External cause code can never be a principal diagnosis'),
  // For inpatients this is an edit of the Medicare Code Editor.
  about: /^[V-Y]/,
  check: ({ setting, principalDiagnosis }) =>
    setting === 'outpatient' && principalDiagnosis && /^[V-Y]/.test(principalDiagnosis.code)
      ? [
          {
            field: '/principalDiagnosis/code',
            codes: [principalDiagnosis.code],
            report: { code: displayIcd10Cm(principalDiagnosis.code) },
          },
        ]
      : [],
  examples: [
    {
      says: 'an external cause first, outpatient',
      given: { setting: 'outpatient', principal: 'V0001XA' },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'an external cause second', given: { setting: 'outpatient', secondary: ['V0001XA'] }, fires: [] },
  ],
});
