import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const mrsaOrganismTwice = abstractEdit({
  id: 'guideline/mrsa-organism-twice',
  title: 'MRSA as organism beside its combination code',
  message: '{other} already names the organism; does {code} belong to another infection?',
  repair: 'Remove the organism code if there is no other infection with it.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.1.e.1.a. Combination codes for MRSA infection'),
  about: /^B9562$/,
  check: (abstract) => together(abstract, /^B9562$/, /^(?:A4102|J15212)$/),
  examples: [
    {
      says: 'MRSA sepsis and the organism',
      given: { principal: 'A4102', secondary: ['B9562'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'MRSA in an infection without combination code',
      given: { principal: 'L0291', secondary: ['B9562'] },
      fires: [],
    },
  ],
});
