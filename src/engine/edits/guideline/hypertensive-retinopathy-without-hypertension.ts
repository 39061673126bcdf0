import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const hypertensiveRetinopathyWithoutHypertension = abstractEdit({
  id: 'guideline/hypertensive-retinopathy-without-hypertension',
  title: 'Hypertensive retinopathy without hypertension',
  message: '{code} goes with a code from I10 to I15 for the hypertension, and there is none.',
  repair: 'Code the hypertension.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.5. Hypertensive Retinopathy'),
  about: /^H3503/,
  check: (abstract) => without(abstract, /^H3503/, /^(?:I1[0-5]|O1[01])/),
  examples: [
    {
      says: 'retinopathy alone',
      given: { principal: 'H35033', secondary: ['E119'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with hypertension', given: { principal: 'H35033', secondary: ['I10'] }, fires: [] },
  ],
});
