import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const neoplasmBeforePregnancyCode = abstractEdit({
  id: 'guideline/neoplasm-before-pregnancy-code',
  title: 'Malignancy before its obstetric code',
  message: '{code} stands before {other}; in a pregnant patient the code from O9A.1 is first.',
  repair: 'Move the obstetric code first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.2.l.3. Malignant neoplasm in a pregnant patient'),
  about: /^O9A1/,
  check: (abstract) => standsBefore(abstract, /^(?:C|D[0-4])/, /^O9A1/),
  examples: [
    {
      says: 'breast cancer first',
      given: { principal: 'C50911', secondary: ['O9A112'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the obstetric code first', given: { principal: 'O9A112', secondary: ['C50911'] }, fires: [] },
  ],
});
