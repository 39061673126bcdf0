import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, without } from './pairs.ts';

export const diabetesInPregnancy = abstractEdit({
  id: 'guideline/diabetes-in-pregnancy',
  title: 'Diabetes in pregnancy without its obstetric code',
  message: '{code} is coded in a pregnancy or delivery without a code from category O24.',
  repair: 'Code O24 first, unless the record says otherwise.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.g. Diabetes mellitus in pregnancy'),
  about: /^Z3[A7]/,
  check: (abstract) =>
    matching(abstract, /^Z3[A7]/).length > 0 ? without(abstract, /^E(?:08|09|1[013])/, /^O24/) : [],
  examples: [
    {
      says: 'type 2 diabetes at a delivery',
      given: { principal: 'O80', secondary: ['E119', 'Z370'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with the obstetric code', given: { principal: 'O2412', secondary: ['E119', 'Z370'] }, fires: [] },
  ],
});
