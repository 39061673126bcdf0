import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const thrombolysisStatusFirst = abstractEdit({
  id: 'guideline/thrombolysis-status-first',
  title: 'Thrombolysis elsewhere first',
  message: '{code} is a secondary code; the condition for which the drug was given is first.',
  repair: 'List the stroke, infarction or embolism first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, Z92.82'),
  about: /^Z9282$/,
  check: (abstract) => firings(matching(abstract, /^Z9282$/).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    {
      says: 'thrombolysis first',
      given: { principal: 'Z9282', secondary: ['I639'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the stroke first', given: { principal: 'I639', secondary: ['Z9282'] }, fires: [] },
  ],
});
