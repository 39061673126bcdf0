import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

const substances: readonly (readonly [obstetric: RegExp, use: RegExp])[] = [
  [/^O9931/, /^F10/],
  [/^O9932/, /^F1[1-689]/],
  [/^O9933/, /^(?:F17|Z720)/],
];

export const substanceUseInPregnancy = abstractEdit({
  id: 'guideline/substance-use-in-pregnancy',
  title: 'Substance use in pregnancy without its code',
  message: '{code} needs a secondary code that gives the alcohol, tobacco or drug use, and there is none.',
  repair: 'Code the use, abuse or dependence (F10 to F19).',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.l. Alcohol, tobacco and drug use during pregnancy, childbirth and the puerperium'),
  about: /^O993[123]/,
  check: (abstract) => substances.flatMap(([obstetric, use]) => without(abstract, obstetric, use)),
  examples: [
    {
      says: 'smoking in pregnancy',
      given: { principal: 'O99332', secondary: ['Z3A20'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with nicotine dependence', given: { principal: 'O99332', secondary: ['F17210', 'Z3A20'] }, fires: [] },
  ],
});
