import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const type2InfarctionFirst = abstractEdit({
  id: 'guideline/type-2-infarction-first',
  title: 'Type 2 myocardial infarction first',
  message: '{code} is first; the underlying cause is coded first, if applicable. Is there one?',
  repair: 'Look for the cause of the demand ischemia.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.9.e.5. Other Types of Myocardial Infarction'),
  about: /^I21A1$/,
  check: (abstract) => firings(matching(abstract, /^I21A1$/).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    {
      says: 'type 2 infarction first',
      given: { principal: 'I21A1', secondary: ['D62'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the cause first', given: { principal: 'D62', secondary: ['I21A1'] }, fires: [] },
  ],
});
