import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const postCovidFirst = abstractEdit({
  id: 'guideline/post-covid-first',
  title: 'Post COVID-19 condition first',
  message: '{code} is first; the specific condition related to the previous COVID-19 comes before it, if it is known.',
  repair: 'List the specific symptom or condition first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.1.g.1.m. Post COVID-19 Condition'),
  about: /^U099$/,
  check: (abstract) => firings(matching(abstract, /^U099$/).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    {
      says: 'post COVID-19 condition first',
      given: { principal: 'U099', secondary: ['R0602'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the symptom first', given: { principal: 'R0602', secondary: ['U099'] }, fires: [] },
  ],
});
