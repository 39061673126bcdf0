import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const underdosingFirst = abstractEdit({
  id: 'guideline/underdosing-first',
  title: 'Underdosing as principal or first-listed diagnosis',
  message: '{code} is an underdosing; it is never the principal or first-listed diagnosis.',
  repair: 'List the condition that it led to first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.19.e.5.c. Underdosing'),
  about: /^T(?:3[6-9]|4\d|50)..6/,
  check: (abstract) =>
    firings(matching(abstract, /^T(?:3[6-9]|4\d|50)..6/).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    { says: 'underdosing of insulin first', given: { principal: 'T383X6A' }, fires: ['/principalDiagnosis/code'] },
    { says: 'underdosing second', given: { principal: 'E1165', secondary: ['T383X6A'] }, fires: [] },
  ],
});
