import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

/** BMI, coma scale, NIHSS, blood alcohol, underimmunization, social determinants. */
const secondaryOnly = /^(?:Z68|R402[1-4]|R297|Y90|Z283|Z5[5-9]|Z6[0-5])/;

export const secondaryOnlyCode = abstractEdit({
  id: 'guideline/secondary-only',
  title: 'Code that is only secondary',
  message: '{code} is reported only as a secondary diagnosis.',
  repair: 'List the condition that it belongs to first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.B.14. Documentation by Clinicians Other than the Patient’s Provider'),
  about: secondaryOnly,
  check: (abstract) => firings(matching(abstract, secondaryOnly).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    { says: 'a body mass index first', given: { principal: 'Z6841' }, fires: ['/principalDiagnosis/code'] },
    { says: 'homelessness second', given: { secondary: ['Z5901'] }, fires: [] },
  ],
});
