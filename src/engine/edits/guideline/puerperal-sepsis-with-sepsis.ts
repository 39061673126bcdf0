import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const puerperalSepsisWithSepsis = abstractEdit({
  id: 'guideline/puerperal-sepsis-with-sepsis',
  title: 'Puerperal sepsis with another sepsis code',
  message: '{code} is not used for puerperal sepsis, which {other} codes.',
  repair: 'Identify the organism with a code from B95 or B96.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.k. Puerperal sepsis'),
  about: /^A4[01]/,
  check: (abstract) => together(abstract, /^A4[01]/, /^O85$/),
  examples: [
    {
      says: 'puerperal sepsis and E. coli sepsis',
      given: { principal: 'O85', secondary: ['A4151'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'puerperal sepsis and the organism', given: { principal: 'O85', secondary: ['B9620'] }, fires: [] },
  ],
});
