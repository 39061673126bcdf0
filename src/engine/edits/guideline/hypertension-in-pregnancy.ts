import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, without } from './pairs.ts';

export const hypertensionInPregnancy = abstractEdit({
  id: 'guideline/hypertension-in-pregnancy',
  title: 'Hypertension in pregnancy without its obstetric code',
  message: '{code} is coded in a pregnancy or delivery without a code from O10 to O16.',
  repair: 'Code the hypertension complicating pregnancy first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.d. Pre-existing hypertension in pregnancy; I.C.15.a.1'),
  about: /^Z3[A7]/,
  check: (abstract) => (matching(abstract, /^Z3[A7]/).length > 0 ? without(abstract, /^I1[0-5]/, /^O1[0-6]/) : []),
  examples: [
    {
      says: 'hypertension at a delivery',
      given: { principal: 'O80', secondary: ['I10', 'Z370'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with its obstetric code', given: { principal: 'O1002', secondary: ['I10', 'Z370'] }, fires: [] },
  ],
});
