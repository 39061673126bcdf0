import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const comaScaleWithNontraumaticComa = abstractEdit({
  id: 'guideline/coma-scale-with-nontraumatic-coma',
  title: 'Coma scale with nontraumatic coma',
  message: '{code} cannot be used with {other}, nontraumatic coma due to underlying condition.',
  repair: 'Decide from the record what the coma is due to.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.18.e.1. Coma Scale'),
  about: /^R402[1-4]/,
  check: (abstract) => together(abstract, /^R402[1-4]/, /^R402A$/),
  examples: [
    {
      says: 'a coma scale with nontraumatic coma',
      given: { secondary: ['R402A', 'R402434'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'with a traumatic brain injury', given: { principal: 'S065X5A', secondary: ['R402434'] }, fires: [] },
  ],
});
