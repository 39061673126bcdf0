import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const systemicInflammationOnce = abstractEdit({
  id: 'guideline/systemic-inflammation-once',
  title: 'More than one code of category R65',
  message: '{code} is a second code from category R65; only one is assigned.',
  repair: 'Where an infection leads to severe sepsis, keep the code from R65.2.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.1.d.6. Sepsis and severe sepsis associated with a noninfectious process (condition)'),
  about: /^R65/,
  check: (abstract) => firings(matching(abstract, /^R65/).slice(1)),
  examples: [
    {
      says: 'severe sepsis and inflammatory response of another cause',
      given: { principal: 'A419', secondary: ['R6520', 'R6510'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'severe sepsis', given: { principal: 'A419', secondary: ['R6520'] }, fires: [] },
  ],
});
