import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const strokeScaleWithoutStroke = abstractEdit({
  id: 'guideline/stroke-scale-without-stroke',
  title: 'Stroke scale without acute stroke',
  message: '{code} is used together with an acute stroke code (I60 to I63), and there is none.',
  repair: 'Check whether the acute stroke is coded.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.18.i. NIHSS Stroke Scale'),
  about: /^R297/,
  check: (abstract) => without(abstract, /^R297/, /^I6[0-3]/),
  examples: [
    { says: 'a score without stroke', given: { secondary: ['R29705'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'a score with stroke', given: { principal: 'I639', secondary: ['R29705'] }, fires: [] },
  ],
});
