import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

const organs: readonly (readonly [absent: RegExp, disease: RegExp])[] = [
  [/^Z90710$/, /^(?:D25|N8[5678]|N71)/],
  [/^Z9081$/, /^(?:D73|S36[0])/],
  [/^Z90722$/, /^(?:N83[0-2]|D27)/],
  [/^Z9049$/, /^K3[5-8]/],
];

export const absentOrganWithDisease = abstractEdit({
  id: 'guideline/absent-organ-with-disease',
  title: 'Absent organ with a disease of it',
  message: '{code} says that the organ is absent, but {other} is a disease of it; was it removed in this stay?',
  repair: 'Absence is for organs removed before; check what is left of the organ.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, Z90'),
  about: /^Z90/,
  check: (abstract) => organs.flatMap(([absent, disease]) => together(abstract, absent, disease)),
  examples: [
    {
      says: 'no uterus, and a fibroid',
      given: { principal: 'D259', secondary: ['Z90710'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'no uterus', given: { secondary: ['Z90710'] }, fires: [] },
  ],
});
