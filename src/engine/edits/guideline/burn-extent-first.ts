import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const burnExtentFirst = abstractEdit({
  id: 'guideline/burn-extent-first',
  title: 'Extent of burns before the site',
  message: '{code} stands before {other}; the extent is an additional code where the site is known.',
  repair: 'Move the burn of the site first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.d.6. Burns and corrosions classified according to extent of body surface involved'),
  about: /^T3[12]/,
  check: (abstract) => standsBefore(abstract, /^T3[12]/, /^T2[0-8]/),
  examples: [
    {
      says: 'the extent first',
      given: { principal: 'T310', secondary: ['T24311A'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the site first', given: { principal: 'T24311A', secondary: ['T310'] }, fires: [] },
  ],
});
