import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching } from './pairs.ts';

export const diabetesWithoutAndWithComplication = abstractEdit({
  id: 'guideline/diabetes-without-and-with-complication',
  title: 'Diabetes with and without complications',
  message: '{code} says that the diabetes has no complications, but {other} codes one.',
  repair: 'Keep the codes of the complications; the code without complications does not go with them.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.4.a. Diabetes mellitus, with the title of the code'),
  about: /^E(?:08|09|10|11|13)9$/,
  check: (abstract) =>
    matching(abstract, /^E(?:08|09|10|11|13)9$/).flatMap(({ code, path }) => {
      const category = code.slice(0, 3);
      // E10.A, presymptomatic type 1, is no complication.
      const other = matching(abstract, /^E(?:08|09|10|11|13)[0-8]/).find((one) => one.code.startsWith(category));
      if (!other) return [];
      const report = { code: displayIcd10Cm(code), other: displayIcd10Cm(other.code) };
      return [{ field: `${path}/code`, codes: [code, other.code], report }];
    }),
  examples: [
    {
      says: 'type 2 diabetes without complications and with hyperglycemia',
      given: { secondary: ['E119', 'E1165'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'two complications', given: { secondary: ['E1122', 'E1165'] }, fires: [] },
  ],
});
