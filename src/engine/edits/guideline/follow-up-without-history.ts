import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const followUpWithoutHistory = abstractEdit({
  id: 'guideline/follow-up-without-history',
  title: 'Follow-up without its history',
  message: '{code} is followed by the history of the malignancy (Z85), and there is none.',
  repair: 'Code the history of the malignancy.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.8. Follow-up'),
  about: /^Z08$/,
  check: (abstract) => without(abstract, /^Z08$/, /^(?:Z85|Z860)/),
  examples: [
    {
      says: 'follow-up alone',
      given: { setting: 'outpatient', principal: 'Z08', secondary: ['I10'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with the history', given: { setting: 'outpatient', principal: 'Z08', secondary: ['Z853'] }, fires: [] },
  ],
});
