import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const ventilatorPneumoniaWithType = abstractEdit({
  id: 'guideline/ventilator-pneumonia-with-type',
  title: 'Ventilator associated pneumonia with a pneumonia type',
  message: '{code} is not added to {other} to give the type of a ventilator associated pneumonia.',
  repair: 'Code the organism; a pneumonia that the patient was admitted with is the principal diagnosis.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.10.d. Ventilator associated Pneumonia'),
  about: /^J1[2-8]/,
  check: (abstract) =>
    together(abstract, /^J1[2-8]/, /^J95851$/).filter(({ field }) => field !== '/principalDiagnosis/code'),
  examples: [
    {
      says: 'ventilator associated pneumonia and a pneumonia code',
      given: { secondary: ['J95851', 'J151'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    {
      says: 'admitted with pneumonia, ventilator associated pneumonia later',
      given: { principal: 'J13', secondary: ['J95851:N'] },
      fires: [],
    },
  ],
});
