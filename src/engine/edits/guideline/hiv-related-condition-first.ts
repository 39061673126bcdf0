import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const hivRelatedConditionFirst = abstractEdit({
  id: 'guideline/hiv-related-condition-first',
  title: 'HIV-related condition before HIV disease',
  message: '{code} is first and {other} follows; was the admission for an HIV-related condition? Then B20 is first.',
  repair: 'Read why the patient was admitted; B20 comes first for an HIV-related condition.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.1.a.2.b. Patient admitted for HIV-related condition'),
  about: /^B20$/,
  check: (abstract) =>
    together(abstract, /^(?:B59|C46|B45|B25|A31[02]|A812|B582)/, /^B20$/).filter(
      ({ field }) => field === '/principalDiagnosis/code',
    ),
  examples: [
    {
      says: 'Pneumocystis pneumonia first',
      given: { principal: 'B59', secondary: ['B20'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'HIV disease first', given: { principal: 'B20', secondary: ['B59'] }, fires: [] },
  ],
});
