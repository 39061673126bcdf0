import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const antineoplasticTherapyWithoutMalignancy = abstractEdit({
  id: 'guideline/antineoplastic-therapy-without-malignancy',
  title: 'Antineoplastic therapy without the neoplasm',
  message: '{code} is the reason for the encounter, but the neoplasm that is treated is not coded.',
  repair: 'Code the neoplasm as a secondary diagnosis.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline(
    'Section I.C.2.e.2. Patient admission/encounter chiefly for administration of antineoplastic chemotherapy, immunotherapy and radiation therapy',
  ),
  about: /^Z51(?:0|1)/,
  check: (abstract) =>
    without(abstract, /^Z51(?:0|1)/, /^(?:C|D[0-4])/).filter(({ field }) => field === '/principalDiagnosis/code'),
  examples: [
    {
      says: 'chemotherapy, no neoplasm',
      given: { principal: 'Z5111', secondary: ['I10'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with the neoplasm', given: { principal: 'Z5111', secondary: ['C3411'] }, fires: [] },
  ],
});
