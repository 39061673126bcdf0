import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

/** Fourth character 1: abuse, 2: dependence, 9: use. F15, F18 and F19 may stand for several substances. */
const patterns = /^F1[0-46][129]/;

export const substancePatternOnce = abstractEdit({
  id: 'guideline/substance-pattern-once',
  title: 'Use, abuse and dependence of one substance',
  message:
    '{code} and {other} are two patterns of use of one substance; only one is assigned: dependence before abuse before use.',
  repair: 'Keep the code that stands higher.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.5.b.2. Psychoactive Substance Use, Abuse and Dependence'),
  about: /^F1[0-46][129]/,
  check: (abstract) => {
    const all = matching(abstract, patterns);
    return all.flatMap((one, i) =>
      all
        .slice(i + 1)
        .filter(({ code }) => code.slice(0, 3) === one.code.slice(0, 3) && code[3] !== one.code[3])
        .map((other) => pairOf(other, one)),
    );
  },
  examples: [
    {
      says: 'abuse and dependence of alcohol',
      given: { principal: 'F1010', secondary: ['F1020'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'alcohol and opioids', given: { principal: 'F1020', secondary: ['F1110'] }, fires: [] },
  ],
});
