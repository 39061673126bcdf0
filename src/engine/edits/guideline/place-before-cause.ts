import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const placeBeforeCause = abstractEdit({
  id: 'guideline/place-before-cause',
  title: 'Place, activity or status before the cause',
  message: '{code} stands before {other}; place, activity and status follow the main external cause.',
  repair: 'Move the main external cause first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline(
    'Section I.C.20.d. Place of Occurrence, Activity, and Status Codes Used with other External Cause Code',
  ),
  about: /^Y9[239]/,
  check: (abstract) => standsBefore(abstract, /^Y9[239]/, /^(?:[V-X]|Y[0-3])/),
  examples: [
    {
      says: 'the place first',
      given: { principal: 'S72001A', secondary: ['Y92009', 'W19XXXA'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'the fall first', given: { principal: 'S72001A', secondary: ['W19XXXA', 'Y92009'] }, fires: [] },
  ],
});
