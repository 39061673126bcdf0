import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const obstetricCodeOnNewbornRecord = abstractEdit({
  id: 'guideline/obstetric-code-on-newborn-record',
  title: 'Obstetric code on the record of a newborn',
  message: '{code} is a code of the maternal record, but {other} says that this is the record of the newborn.',
  repair: 'Remove it; the newborn’s condition has a code in chapter 16.',
  severity: 'error',
  effective: icd10Era,
  source: guideline(
    'Section I.C.15.a.2. Chapter 15 codes used only on the maternal record; I.C.16.a.1. Use of Chapter 16 Codes',
  ),
  about: /^Z38/,
  check: (abstract) => together(abstract, /^O/, /^Z38/),
  examples: [
    {
      says: 'premature rupture of membranes at the newborn',
      given: { principal: 'Z3800', secondary: ['O4202'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'newborn affected by it', given: { principal: 'Z3800', secondary: ['P011'] }, fires: [] },
  ],
});
