import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const placeAlone = abstractEdit({
  id: 'guideline/place-alone',
  title: 'Place of occurrence without external cause',
  message: '{code} is used after another external cause code, and there is none; is the cause documented?',
  repair: 'Code the external cause, or remove the place.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.20.b. Place of Occurrence Guideline'),
  about: /^Y92/,
  check: (abstract) => without(abstract, /^Y92/, /^(?:[V-X]|Y(?!9[0239])|T(?:[1-8]))/),
  examples: [
    {
      says: 'a place alone',
      given: { principal: 'S72001A', secondary: ['Y92009'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with a fall', given: { principal: 'S72001A', secondary: ['W19XXXA', 'Y92009'] }, fires: [] },
  ],
});
