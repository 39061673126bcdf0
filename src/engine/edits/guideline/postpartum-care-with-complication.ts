import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const postpartumCareWithComplication = abstractEdit({
  id: 'guideline/postpartum-care-with-complication',
  title: 'Routine postpartum care with a complication',
  message: '{code} is for routine care when no complications are noted; does {other} describe one?',
  repair: 'If there is a complication, it is the principal diagnosis.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.15.o.4. Admission for routine postpartum care following delivery outside hospital'),
  about: /^Z390$/,
  check: (abstract) => together(abstract, /^Z390$/, /^O(?:7[0-5]|8[5-9]|9[0-2])/),
  examples: [
    {
      says: 'postpartum care and hemorrhage',
      given: { principal: 'Z390', secondary: ['O721'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'postpartum care', given: { principal: 'Z390', secondary: ['Z370'] }, fires: [] },
  ],
});
