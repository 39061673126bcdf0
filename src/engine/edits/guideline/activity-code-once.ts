import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const activityCodeOnce = abstractEdit({
  id: 'guideline/activity-code-once',
  title: 'More than one activity code',
  message: '{code} is a second activity code; only one is recorded.',
  repair: 'Keep the activity at the time of the injury.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.20.c. Activity Code'),
  about: /^Y93/,
  check: (abstract) => firings(matching(abstract, /^Y93/).slice(1)),
  examples: [
    { says: 'two activities', given: { secondary: ['Y9301', 'Y9302'] }, fires: ['/secondaryDiagnoses/1/code'] },
    { says: 'one activity', given: { secondary: ['Y9301'] }, fires: [] },
  ],
});
