import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

export const duplicateDiagnosis = abstractEdit({
  id: 'validity/duplicate-diagnosis',
  title: 'Same diagnosis code more than once',
  message: '{code} is already coded above; each code is reported once for an encounter.',
  repair:
    'Remove the repetition; a bilateral condition without a code of its own is coded once for the left and once for the right.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.B.12. Reporting Same Diagnosis Code More than Once'),
  check: (abstract) => {
    // For inpatients the repetition of the principal diagnosis is an edit of the Medicare Code Editor.
    const first = abstract.setting === 'inpatient' ? abstract.principalDiagnosis?.code : undefined;
    const seen = new Set<string>();
    const all = diagnosesOf(abstract);
    for (const { code } of all) seen.add(code);
    if (seen.size === all.length) return [];
    seen.clear();
    return all.flatMap(({ code, path }) => {
      if (seen.has(code))
        return code === first ? [] : [{ field: `${path}/code`, codes: [code], report: { code: displayIcd10Cm(code) } }];
      seen.add(code);
      return [];
    });
  },
  examples: [
    {
      says: 'a secondary diagnosis twice',
      given: { secondary: ['E119', 'I10', 'E119'] },
      fires: ['/secondaryDiagnoses/2/code'],
    },
    {
      says: 'an outpatient’s first-listed diagnosis again',
      given: { setting: 'outpatient', principal: 'I10', secondary: ['I10'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'different codes', given: { secondary: ['E119', 'I10'] }, fires: [] },
  ],
});
