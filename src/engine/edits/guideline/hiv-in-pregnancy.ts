import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, without } from './pairs.ts';

export const hivInPregnancy = abstractEdit({
  id: 'guideline/hiv-in-pregnancy',
  title: 'HIV in pregnancy without its obstetric code',
  message: '{code} is coded in a pregnancy or delivery without a code from subcategory O98.7.',
  repair: 'Check whether O98.7 belongs first; chapter 15 has sequencing priority.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.f. HIV Infection in Pregnancy, Childbirth and the Puerperium; I.C.1.a.2.h'),
  about: /^(?:B20|Z21)$/,
  check: (abstract) =>
    matching(abstract, /^(?:Z3A|Z37)/).length > 0 ? without(abstract, /^(?:B20|Z21)$/, /^O987/) : [],
  examples: [
    {
      says: 'HIV status at a delivery',
      given: { principal: 'O80', secondary: ['Z21', 'Z370', 'Z3A39'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with the obstetric code', given: { principal: 'O9872', secondary: ['Z21', 'Z370', 'Z3A39'] }, fires: [] },
  ],
});
