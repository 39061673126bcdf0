import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const diabetesBeforePregnancyCode = abstractEdit({
  id: 'guideline/diabetes-before-pregnancy-code',
  title: 'Diabetes before its obstetric code',
  message: '{code} stands before {other}; in pregnancy the code from O24 is first.',
  repair: 'Move the obstetric code before the diabetes.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.g. Diabetes mellitus in pregnancy'),
  about: /^O24/,
  check: (abstract) => standsBefore(abstract, /^E(?:08|09|1[013])/, /^O24/),
  examples: [
    {
      says: 'diabetes first',
      given: { principal: 'E119', secondary: ['O24112'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the obstetric code first', given: { principal: 'O24112', secondary: ['E119'] }, fires: [] },
  ],
});
