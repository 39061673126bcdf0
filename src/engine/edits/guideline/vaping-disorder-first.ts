import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const vapingDisorderFirst = abstractEdit({
  id: 'guideline/vaping-disorder-first',
  title: 'Vaping-related condition before the vaping disorder',
  message: '{code} is first and {other} follows; for conditions related to vaping U07.0 is the principal diagnosis.',
  repair: 'Check whether the condition is due to vaping.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.10.e. Vaping-related disorders'),
  about: /^U070$/,
  check: (abstract) =>
    together(abstract, /^J(?:80|96|68|69|84)/, /^U070$/).filter(({ field }) => field === '/principalDiagnosis/code'),
  examples: [
    {
      says: 'respiratory failure first',
      given: { principal: 'J9601', secondary: ['U070'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the vaping disorder first', given: { principal: 'U070', secondary: ['J9601'] }, fires: [] },
  ],
});
