import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const susceptibilityFirst = abstractEdit({
  id: 'guideline/susceptibility-first',
  title: 'Genetic susceptibility first',
  message: '{code} is generally not principal or first-listed; what was the reason for the encounter?',
  repair: 'List the condition, follow-up or counseling that was the reason first.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, Z15'),
  about: /^Z15/,
  check: (abstract) => firings(matching(abstract, /^Z15/).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    {
      says: 'susceptibility first',
      given: { principal: 'Z1501', secondary: ['C50911'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the condition first', given: { principal: 'C50911', secondary: ['Z1501'] }, fires: [] },
  ],
});
