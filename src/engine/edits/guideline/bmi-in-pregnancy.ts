import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const bmiInPregnancy = abstractEdit({
  id: 'guideline/bmi-in-pregnancy',
  title: 'Body mass index in pregnancy',
  message: '{code} is not assigned during pregnancy ({other}).',
  repair: 'Remove the body mass index.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, Z68'),
  about: /^Z68/,
  check: (abstract) => together(abstract, /^Z68/, /^(?:Z3A|Z34|Z331)/),
  examples: [
    {
      says: 'body mass index with weeks of gestation',
      given: { principal: 'O99213', secondary: ['E66813', 'Z6841', 'Z3A30'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'obesity in pregnancy', given: { principal: 'O99213', secondary: ['E66813', 'Z3A30'] }, fires: [] },
  ],
});
