import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const undeterminedIntent = abstractEdit({
  id: 'guideline/undetermined-intent',
  title: 'Intent undetermined',
  message: '{code} says that the intent cannot be determined; does the record say so?',
  repair: 'Where the intent is only unknown or not stated, it is coded as accidental.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.20.h. Unknown or Undetermined Intent Guideline; I.C.19.e.5.b. Poisoning'),
  about: /^(?:T(?:3[6-9]|4\d|50)(?:.{2}4|.4X)A|Y(?:2[1-9]|3[0-3]).*A)$/,
  check: (abstract) => firings(matching(abstract, /^(?:T(?:3[6-9]|4\d|50)(?:.{2}4|.4X)A|Y(?:2[1-9]|3[0-3]).*A)$/)),
  examples: [
    {
      says: 'a poisoning of undetermined intent',
      given: { principal: 'T402X4A', secondary: ['J9601'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'accidental', given: { principal: 'T402X1A', secondary: ['J9601'] }, fires: [] },
  ],
});
