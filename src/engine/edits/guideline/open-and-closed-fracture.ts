import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const openAndClosedFracture = abstractEdit({
  id: 'guideline/open-and-closed-fracture',
  title: 'One fracture open and closed',
  message: '{code} and {other} say of one fracture that it is closed and that it is open.',
  repair: 'Keep the one that the record describes, unless the bone is broken twice.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.c. Coding of Traumatic Fractures'),
  about: /^S.{5}[BC]$/,
  check: (abstract) =>
    matching(abstract, /^S.2.{3}[BC]$/).flatMap((one) => {
      const other = matching(abstract, /^S.2.{3}A$/).find(({ code }) => code.slice(0, 6) === one.code.slice(0, 6));
      return other ? [pairOf(one, other)] : [];
    }),
  examples: [
    {
      says: 'one fracture, A and B',
      given: { principal: 'S52501A', secondary: ['S52501B'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'one code', given: { principal: 'S52501B', secondary: ['I10'] }, fires: [] },
  ],
});
