import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const outcomeFirst = abstractEdit({
  id: 'guideline/outcome-first',
  title: 'Outcome of delivery first',
  message: '{code} stands before {other}; the outcome of delivery is always a secondary code.',
  repair: 'Sequence the delivery first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.11. Encounters for Obstetrical and Reproductive Services'),
  about: /^Z37/,
  check: (abstract) => standsBefore(abstract, /^Z37/, /^O/).filter(({ field }) => field === '/principalDiagnosis/code'),
  examples: [
    {
      says: 'the outcome first',
      given: { principal: 'Z370', secondary: ['O80'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the delivery first', given: { principal: 'O80', secondary: ['Z370'] }, fires: [] },
  ],
});
