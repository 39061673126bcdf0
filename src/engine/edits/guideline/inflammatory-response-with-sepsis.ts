import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const inflammatoryResponseWithSepsis = abstractEdit({
  id: 'guideline/inflammatory-response-with-sepsis',
  title: 'Noninfectious inflammatory response with sepsis',
  message: '{code} is for a response without infection, but {other} is a sepsis.',
  repair: 'Where an infection follows, R65.2 applies if there is severe sepsis.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.18.g. SIRS due to Non-Infectious Process; I.C.1.d.6'),
  about: /^R651/,
  check: (abstract) => together(abstract, /^R651/, /^A4[01]/),
  examples: [
    {
      says: 'response of other origin and sepsis',
      given: { principal: 'K8590', secondary: ['R6510', 'A419'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'without infection', given: { principal: 'K8590', secondary: ['R6510'] }, fires: [] },
  ],
});
