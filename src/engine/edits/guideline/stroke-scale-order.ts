import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const strokeScaleOrder = abstractEdit({
  id: 'guideline/stroke-scale-order',
  title: 'Stroke scale before the stroke',
  message: '{code} stands before {other}; the scale is sequenced after the acute stroke.',
  repair: 'Move the score after the stroke.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.18.i. NIHSS Stroke Scale'),
  about: /^R297/,
  check: (abstract) => standsBefore(abstract, /^R297/, /^I6[0-3]/),
  examples: [
    { says: 'the score first', given: { secondary: ['R29705', 'I639'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'the stroke first', given: { principal: 'I639', secondary: ['R29705'] }, fires: [] },
  ],
});
