import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const unspecifiedExternalDetail = abstractEdit({
  id: 'guideline/unspecified-external-detail',
  title: 'Unspecified place, activity or status',
  message: '{code} is not assigned when the detail is not stated; does the record say that it is unspecified?',
  repair: 'Remove the code if the record is silent.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.20.b. Place of Occurrence Guideline; I.C.20.c. Activity Code; I.C.20.k. External Cause Status',
  ),
  about: /^Y9[239]9$/,
  check: (abstract) => firings(matching(abstract, /^Y9[239]9$/)),
  examples: [
    {
      says: 'an unspecified place',
      given: { principal: 'S72001A', secondary: ['W19XXXA', 'Y929'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'a stated place', given: { principal: 'S72001A', secondary: ['W19XXXA', 'Y92009'] }, fires: [] },
  ],
});
