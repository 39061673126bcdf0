import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const secondaryNeoplasmWithoutPrimary = abstractEdit({
  id: 'guideline/secondary-neoplasm-without-primary',
  title: 'Metastasis without its primary',
  message: '{code} is a secondary neoplasm; is the primary current, a history or unknown?',
  repair: 'Code the primary, its history (Z85) or C80.1.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.2.l.2. Encounter for treatment of secondary malignancy; I.C.2.d. Primary malignancy previously excised',
  ),
  about: /^C7(?:[789]|B)/,
  check: (abstract) => without(abstract, /^C7(?:[789]|B)/, /^(?:C[0-6]|C7[0-6A]|C8|C9|Z85|D0|D3[7-9]|D4)/),
  examples: [
    {
      says: 'bone metastasis alone',
      given: { principal: 'C7951', secondary: ['I10'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with the primary', given: { principal: 'C7951', secondary: ['C61'] }, fires: [] },
  ],
});
