import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { excludedPairs } from './excluded-pairs.ts';

export const excludes1 = abstractEdit({
  id: 'guideline/excludes1',
  title: 'Excludes1: not coded together',
  message:
    '{code} is not coded together with {others} (Excludes1 at {from}: {text}), unless the conditions are unrelated.',
  repair: 'Decide from the record whether the conditions are related; if it is not clear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.A.12.a. Excludes1'),
  check: (abstract, { notes }) => (notes ? excludedPairs(abstract, notes).plain : []),
  examples: [
    {
      says: 'type 2 and type 1 diabetes',
      given: { secondary: ['E119', 'E109'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two conditions without such a note', given: { secondary: ['E119', 'I10'] }, fires: [] },
  ],
});
