import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const gestationalDiabetesDrugStatus = abstractEdit({
  id: 'guideline/gestational-diabetes-drug-status',
  title: 'Gestational diabetes with a drug status',
  message: '{code} is not assigned with {other}; gestational diabetes has its own codes for control.',
  repair: 'Remove the status; check that the code of the gestational diabetes says how it is controlled.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.i. Gestational (pregnancy induced) diabetes'),
  about: /^O244/,
  check: (abstract) => together(abstract, /^Z79(?:4$|8[45])/, /^O244/),
  examples: [
    {
      says: 'insulin status with gestational diabetes',
      given: { principal: 'O24414', secondary: ['Z794'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'without status', given: { principal: 'O24414', secondary: ['Z3A30'] }, fires: [] },
  ],
});
