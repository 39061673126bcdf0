import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const subsequentInfarctionType = abstractEdit({
  id: 'guideline/subsequent-infarction-type',
  title: 'Subsequent infarction with an infarction of another type',
  message: '{code} is only for two infarctions of type 1 or unspecified type, but {other} is of another type.',
  repair: 'Code each type from category I21.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.9.e.4. Subsequent acute myocardial infarction'),
  about: /^I22/,
  check: (abstract) => together(abstract, /^I22/, /^I21A/),
  examples: [
    {
      says: 'subsequent infarction and type 2',
      given: { principal: 'I222', secondary: ['I21A1'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'two infarctions of type 1', given: { principal: 'I222', secondary: ['I214'] }, fires: [] },
  ],
});
