import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const injuryEpisodesMixed = abstractEdit({
  id: 'guideline/injury-episodes-mixed',
  title: 'One injury in two episodes of care',
  message: '{code} and {other} are one injury as active treatment and as healing.',
  repair:
    'Decide from the record whether the injury is under active treatment (A) or in healing (D); two injuries of one site may be both.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.a. Application of 7th Characters in Chapter 19'),
  about: /^[ST].{5}[ABC]$/,
  check: (abstract) =>
    matching(abstract, /^[ST].{5}[ABC]$/).flatMap((one) => {
      const other = matching(abstract, /^[ST].{5}[D-R]$/).find(({ code }) => code.slice(0, 6) === one.code.slice(0, 6));
      return other ? [pairOf(other, one)] : [];
    }),
  examples: [
    {
      says: 'one fracture, A and D',
      given: { principal: 'S52501A', secondary: ['S52501D'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'two bones', given: { principal: 'S52501A', secondary: ['S52502D'] }, fires: [] },
  ],
});
