import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const psychologicalPainWithPain = abstractEdit({
  id: 'guideline/psychological-pain-with-pain',
  title: 'Pain that is exclusively psychological with a pain code',
  message: '{code} is not assigned with {other}.',
  repair: 'F45.42 goes with G89 if there is a psychological component only.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.5.a. Pain disorders related to psychological factors'),
  about: /^G89/,
  check: (abstract) => together(abstract, /^G89/, /^F4541$/),
  examples: [
    { says: 'both', given: { principal: 'F4541', secondary: ['G894'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'a psychological component', given: { principal: 'G894', secondary: ['F4542'] }, fires: [] },
  ],
});
