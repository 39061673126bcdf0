import { type CodeTable, displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { perCode } from '../per-code.ts';

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
    const headings = diagnosesOf(abstract)
      .filter(({ code }) => isHeading(diagnosisCodes, code))
      .map(({ code, path }) => ({ code, field: `${path}/code` }));
    if (admittingDiagnosis && isHeading(diagnosisCodes, admittingDiagnosis))
      headings.unshift({ code: admittingDiagnosis, field: '/admittingDiagnosis' });
    return headings.map(({ code, field }) => {
      const title = diagnosisCodes.find(code)?.title ?? '';
      return { field, codes: [code], report: { code: displayIcd10Cm(code), title } };
    });
  },
  examples: [
    { says: 'a category', given: { secondary: ['E11'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'a subcategory as principal diagnosis', given: { principal: 'I502' }, fires: ['/principalDiagnosis/code'] },
    { says: 'a code of three characters that has none below it', given: { secondary: ['I10'] }, fires: [] },
  ],
});

const isHeading = perCode((table: CodeTable, code: string): boolean => {
  const index = table.indexOf(code);
  return index >= 0 && !table.isBillable(index);
});
