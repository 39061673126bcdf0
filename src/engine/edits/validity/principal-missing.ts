import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

export const principalMissing = abstractEdit({
  id: 'validity/principal-missing',
  title: 'Principal diagnosis missing',
  message: 'No {which} diagnosis is chosen.',
  repair: 'Choose the condition established after study to be chiefly responsible for the admission.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section II. Selection of Principal Diagnosis; Section IV.A for outpatients'),
  check: ({ principalDiagnosis, setting }) =>
    principalDiagnosis
      ? []
      : [
          {
            field: '/principalDiagnosis',
            codes: [],
            report: { which: setting === 'inpatient' ? 'principal' : 'first-listed' },
          },
        ],
  examples: [
    {
      says: 'only a secondary diagnosis',
      given: { principal: 'none', secondary: ['E119'] },
      fires: ['/principalDiagnosis'],
    },
    { says: 'a principal diagnosis', given: { principal: 'I5020' }, fires: [] },
  ],
});
