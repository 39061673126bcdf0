import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const perinatalCodeOnMaternalRecord = abstractEdit({
  id: 'guideline/perinatal-code-on-maternal-record',
  title: 'Perinatal code on the maternal record',
  message: '{code} is never used on the maternal record, and {other} says that this is one.',
  repair: 'Remove it; a fetal condition that affects the mother has a code in chapter 15.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.16.a.1. Use of Chapter 16 Codes'),
  about: /^P/,
  check: (abstract) => together(abstract, /^P/, /^(?:Z37|O80)/),
  examples: [
    {
      says: 'a perinatal code at a delivery',
      given: { principal: 'O80', secondary: ['Z370', 'P0739'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'delivery', given: { principal: 'O80', secondary: ['Z370'] }, fires: [] },
  ],
});
