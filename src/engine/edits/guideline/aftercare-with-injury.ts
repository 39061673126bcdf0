import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const aftercareWithInjury = abstractEdit({
  id: 'guideline/aftercare-with-injury',
  title: 'Aftercare code with a healing injury',
  message: '{code} is not used for aftercare of an injury; {other} with its 7th character says it.',
  repair: 'Keep the injury with its 7th character; the aftercare code only if it belongs to another condition.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.a. Application of 7th Characters in Chapter 19; I.C.21.c.7. Aftercare'),
  about: /^Z(?:4789|48[018])/,
  check: (abstract) => together(abstract, /^Z(?:4789|48[018])/, /^S.{5}[D-R]$/),
  examples: [
    {
      says: 'orthopedic aftercare of a fracture',
      given: { principal: 'Z4789', secondary: ['S72001D'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the fracture', given: { principal: 'S72001D', secondary: ['I10'] }, fires: [] },
  ],
});
