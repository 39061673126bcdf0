import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const transplantMalignancyWithoutComplication = abstractEdit({
  id: 'guideline/transplant-malignancy-without-complication',
  title: 'Malignancy of a transplanted organ without its complication code',
  message: '{code} needs a code from category T86 before it, and there is none.',
  repair: 'Code the transplant complication first, then the malignancy.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.2.r. Malignant neoplasm associated with transplanted organ'),
  about: /^C802$/,
  check: (abstract) => without(abstract, /^C802$/, /^T86/),
  examples: [
    {
      says: 'malignancy of a transplanted organ alone',
      given: { principal: 'C802', secondary: ['C641'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with the complication', given: { principal: 'T8619', secondary: ['C802', 'C641'] }, fires: [] },
  ],
});
