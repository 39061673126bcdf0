import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const activityWithPoisoning = abstractEdit({
  id: 'guideline/activity-with-poisoning',
  title: 'Activity or status with a poisoning or adverse effect',
  message:
    '{code} is not applicable to poisonings, adverse effects and misadventures, and no other external cause is coded.',
  repair: 'Remove the activity or status.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.20.c. Activity Code; I.C.20.k. External Cause Status'),
  about: /^Y9[39]/,
  check: (abstract) =>
    matching(abstract, /^T(?:3[6-9]|4\d|50)/).length > 0 && matching(abstract, /^(?:[SV-X]|Y[0-3])/).length === 0
      ? firings(matching(abstract, /^Y9[39]/))
      : [],
  examples: [
    {
      says: 'activity with an overdose',
      given: { principal: 'T402X1A', secondary: ['Y9389'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with a fall', given: { principal: 'T402X1A', secondary: ['W19XXXA', 'Y9389'] }, fires: [] },
  ],
});
