import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const postpancreatectomyDiabetes = abstractEdit({
  id: 'guideline/postpancreatectomy-diabetes',
  title: 'Hypoinsulinemia after pancreatectomy without diabetes',
  message: '{code} is coded without a code from category E13; is it diabetes after removal of the pancreas?',
  repair: 'For postpancreatectomy diabetes add E13 and the absence of the pancreas (Z90.41).',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.4.a.6.b.i. Secondary diabetes mellitus due to pancreatectomy'),
  about: /^E891$/,
  check: (abstract) => without(abstract, /^E891$/, /^E13/),
  examples: [
    {
      says: 'hypoinsulinemia alone',
      given: { principal: 'E891', secondary: ['Z90410'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with diabetes', given: { principal: 'E1365', secondary: ['E891', 'Z90410'] }, fires: [] },
  ],
});
