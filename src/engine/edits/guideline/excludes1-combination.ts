import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { excludedPairs } from './excluded-pairs.ts';

export const excludes1Combination = abstractEdit({
  id: 'guideline/excludes1-combination',
  title: 'Excludes1: one condition in two codes?',
  message: '{code} stands beside {others}; are they the one condition that the Excludes1 note at {from} names, {text}?',
  repair: 'If the conditions are related, keep the code that the note names; if it is not clear, query the provider.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.A.12.a. Excludes1'),
  check: (abstract, { notes }) => (notes ? excludedPairs(abstract, notes).combined : []),
  examples: [
    {
      says: 'stupor and diabetes',
      given: { secondary: ['E119', 'R401'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two conditions without such a note', given: { secondary: ['R401', 'I10'] }, fires: [] },
  ],
});
