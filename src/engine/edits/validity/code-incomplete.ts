import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { rowOf } from './row-of.ts';

export const codeIncomplete = abstractEdit({
  id: 'validity/code-incomplete',
  title: 'Code without its full number of characters',
  message: '{code} ({title}) is a heading; a valid code has more characters.',
  repair: 'Choose the code below it that the record supports.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.B.2. Level of Detail in Coding'),
  check: (abstract, { diagnosisCodes }) => {
    if (!diagnosisCodes) return [];
    const { admittingDiagnosis } = abstract;
    const admitting = admittingDiagnosis ? [{ code: admittingDiagnosis, field: '/admittingDiagnosis' }] : [];
    const others = diagnosesOf(abstract).map(({ code, path }) => ({ code, field: `${path}/code` }));
    return [...admitting, ...others].flatMap(({ code, field }) => {
      const index = rowOf(diagnosisCodes, code);
      if (index < 0 || diagnosisCodes.isBillable(index)) return [];
      const { title } = diagnosisCodes.row(index);
      return [{ field, codes: [code], report: { code: displayIcd10Cm(code), title } }];
    });
  },
  examples: [
    { says: 'a category', given: { secondary: ['E11'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'a subcategory as principal diagnosis', given: { principal: 'I502' }, fires: ['/principalDiagnosis/code'] },
    { says: 'a code of three characters that has none below it', given: { secondary: ['I10'] }, fires: [] },
  ],
});
