import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const gestationalDiabetesWithOther = abstractEdit({
  id: 'guideline/gestational-diabetes-with-other',
  title: 'Gestational diabetes with other diabetes in pregnancy',
  message: '{code} is not used with {other}: no other code from category O24 goes with gestational diabetes.',
  repair: 'Decide from the record which diabetes it is.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.i. Gestational (pregnancy induced) diabetes'),
  about: /^O244/,
  check: (abstract) => together(abstract, /^O24[01389]/, /^O244/),
  examples: [
    {
      says: 'gestational and type 2',
      given: { principal: 'O24410', secondary: ['O24112'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'gestational alone', given: { principal: 'O24410', secondary: ['Z3A30'] }, fires: [] },
  ],
});
