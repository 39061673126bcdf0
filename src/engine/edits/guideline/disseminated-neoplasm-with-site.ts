import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const disseminatedNeoplasmWithSite = abstractEdit({
  id: 'guideline/disseminated-neoplasm-with-site',
  title: 'Disseminated neoplasm with a known site',
  message: '{code} is only for advanced metastatic disease without a known site, but {other} names one.',
  repair: 'Code the primary and all known secondary sites instead.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.2.j. Disseminated malignant neoplasm, unspecified'),
  about: /^C800$/,
  check: (abstract) => together(abstract, /^C800$/, /^C(?:[0-6]|7(?!A00|B00)|8[1-8]|9)/),
  examples: [
    {
      says: 'disseminated, and the liver',
      given: { principal: 'C800', secondary: ['C787'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'disseminated alone', given: { principal: 'C800', secondary: ['I10'] }, fires: [] },
  ],
});
