import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const hypertensiveCrisisAlone = abstractEdit({
  id: 'guideline/hypertensive-crisis-alone',
  title: 'Hypertensive crisis without hypertensive disease',
  message: '{code} is coded without a hypertensive disease; any identified one is coded also.',
  repair: 'Look for the hypertensive disease in the record.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.10. Hypertensive Crisis'),
  about: /^I16/,
  check: (abstract) => without(abstract, /^I16/, /^(?:I1[0-5]|I1A|O1[0-6])/),
  examples: [
    { says: 'hypertensive urgency alone', given: { principal: 'I160' }, fires: ['/principalDiagnosis/code'] },
    { says: 'with essential hypertension', given: { principal: 'I160', secondary: ['I10'] }, fires: [] },
  ],
});
