import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const unknownPrimaryWithSite = abstractEdit({
  id: 'guideline/unknown-primary-with-site',
  title: 'Unknown primary with a known one',
  message:
    '{code} is for a primary that cannot be determined, but {other} is a primary; is there a second, unknown one?',
  repair: 'Remove the unspecified site if all secondary sites belong to the known primary.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.2.k. Malignant neoplasm without specification of site'),
  about: /^C801$/,
  check: (abstract) => together(abstract, /^C801$/, /^C(?:[0-35-6]|4[015-9]|7[0-6])/),
  examples: [
    {
      says: 'lung cancer and unknown primary',
      given: { principal: 'C3411', secondary: ['C801'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'unknown primary with metastasis', given: { principal: 'C7951', secondary: ['C801'] }, fires: [] },
  ],
});
