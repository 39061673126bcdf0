import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const injuryBeforeAbuse = abstractEdit({
  id: 'guideline/injury-before-abuse',
  title: 'Injury before the abuse',
  message: '{code} stands before {other}; abuse, neglect and maltreatment are sequenced first.',
  repair: 'Move the code from T74 or T76 first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.f. Adult and child abuse, neglect and other maltreatment'),
  about: /^T7[46]/,
  check: (abstract) => standsBefore(abstract, /^S/, /^T7[46]/),
  examples: [
    {
      says: 'the injury first',
      given: { principal: 'S0101XA', secondary: ['T7412XA'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the abuse first', given: { principal: 'T7412XA', secondary: ['S0101XA'] }, fires: [] },
  ],
});
