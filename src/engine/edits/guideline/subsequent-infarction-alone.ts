import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const subsequentInfarctionAlone = abstractEdit({
  id: 'guideline/subsequent-infarction-alone',
  title: 'Subsequent myocardial infarction without the initial one',
  message: '{code} is used only together with a code from category I21, and there is none.',
  repair: 'Check that the earlier infarction lies within four weeks, and code it.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.9.e.4. Subsequent acute myocardial infarction'),
  about: /^I22/,
  check: (abstract) => without(abstract, /^I22/, /^I21/),
  examples: [
    { says: 'a subsequent infarction alone', given: { principal: 'I222' }, fires: ['/principalDiagnosis/code'] },
    { says: 'with the initial one', given: { principal: 'I222', secondary: ['I214'] }, fires: [] },
  ],
});
