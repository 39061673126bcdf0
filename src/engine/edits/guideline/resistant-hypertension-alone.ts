import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const resistantHypertensionAlone = abstractEdit({
  id: 'guideline/resistant-hypertension-alone',
  title: 'Resistant hypertension without its type',
  message: '{code} is an additional code; the specific type of hypertension is sequenced first, if known.',
  repair: 'Code the type of hypertension before it.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.12. Hypertension, Resistant'),
  about: /^I1A0$/,
  check: (abstract) => without(abstract, /^I1A0$/, /^(?:I1[0-5]|O1[01])/),
  examples: [
    {
      says: 'resistant hypertension alone',
      given: { principal: 'I1A0', secondary: ['E119'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with its type', given: { principal: 'I10', secondary: ['I1A0'] }, fires: [] },
  ],
});
