import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const normalExaminationWithFinding = abstractEdit({
  id: 'guideline/normal-examination-with-finding',
  title: 'Examination without and with abnormal findings',
  message: '{code} says that there were no abnormal findings, {other} that there were.',
  repair: 'Keep the one that the record supports.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section IV.P. Encounters for general medical examinations with abnormal findings'),
  about: /^Z00(?:00|129)$/,
  check: (abstract) => together(abstract, /^Z00(?:00|129)$/, /^Z00(?:01|121)$/),
  examples: [
    {
      says: 'both',
      given: { setting: 'outpatient', principal: 'Z0000', secondary: ['Z0001'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'one', given: { setting: 'outpatient', principal: 'Z0001', secondary: ['R739'] }, fires: [] },
  ],
});
