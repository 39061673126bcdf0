import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { excludedPairs } from './excluded-pairs.ts';
import { isOneOfMany } from './excludes1-another-finding.ts';

export const excludes1 = abstractEdit({
  id: 'guideline/excludes1',
  title: 'Excludes1: not coded together',
  message:
    '{code} is not coded together with {others} (Excludes1 at {from}: {text}), unless the conditions are unrelated.',
  repair: 'Decide from the record whether the conditions are related; if it is not clear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.A.12.a. Excludes1'),
  check: (abstract, { notes }) => {
    const plain = notes ? excludedPairs(abstract, notes).plain : [];
    return plain.length === 0 ? plain : plain.filter(({ report }) => !isOneOfMany(report.from));
  },
  examples: [
    {
      says: 'type 2 and type 1 diabetes',
      given: { secondary: ['E119', 'E109'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two conditions without such a note', given: { secondary: ['E119', 'I10'] }, fires: [] },
  ],
});
