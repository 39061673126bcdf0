import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching } from './pairs.ts';

const word = /, (first|second|third) trimester$/;
/** First completed week of each trimester (tabular list, chapter 15). */
const starts: Readonly<Record<string, readonly [number, number]>> = {
  first: [0, 13],
  second: [14, 27],
  third: [28, 49],
};

export const trimesterWithWeeks = abstractEdit({
  id: 'guideline/trimester-with-weeks',
  title: 'Trimester that does not fit the weeks',
  message: '{code} is of the {trimester} trimester, but {other} gives {weeks} completed weeks.',
  repair: 'Take both from the provider’s documentation of this encounter.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.a.3. Final character for trimester; I.C.15.a.7. Completed weeks of gestation'),
  about: /^Z3A[1-4]/,
  check: (abstract, { diagnosisCodes }) => {
    const [age] = matching(abstract, /^Z3A[1-4]\d$/);
    if (!age || !diagnosisCodes) return [];
    const weeks = Number(age.code.slice(3));
    return matching(abstract, /^O/).flatMap(({ code, path }) => {
      const trimester = word.exec(diagnosisCodes.find(code)?.title ?? '')?.[1];
      const [from, to] = starts[trimester ?? ''] ?? [0, 99];
      if (trimester === undefined || (weeks >= from && weeks <= to)) return [];
      const report = { code: displayIcd10Cm(code), trimester, other: displayIcd10Cm(age.code), weeks };
      return [{ field: `${path}/code`, codes: [code, age.code], report }];
    });
  },
  examples: [
    {
      says: 'third trimester at 20 weeks',
      given: { principal: 'O99013', secondary: ['Z3A20'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'at 30 weeks', given: { principal: 'O99013', secondary: ['Z3A30'] }, fires: [] },
  ],
});
