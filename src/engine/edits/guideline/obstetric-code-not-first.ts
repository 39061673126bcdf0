import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const obstetricCodeNotFirst = abstractEdit({
  id: 'guideline/obstetric-code-not-first',
  title: 'Chapter 15 code after another chapter',
  message:
    '{code} is a chapter 15 code, but {other} is first; chapter 15 has sequencing priority, unless the pregnancy is incidental.',
  repair: 'Sequence the obstetric code first, or use Z33.1 if the provider states that the pregnancy is incidental.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.a.1. Codes from chapter 15 and sequencing priority'),
  about: /^O(?!94)/,
  check: (abstract) => {
    const { principalDiagnosis: first } = abstract;
    if (!first || /^(?:O|P|Z3)/.test(first.code)) return [];
    const [obstetric] = matching(abstract, /^O(?!94)/);
    return obstetric ? [pairOf(obstetric, first)] : [];
  },
  examples: [
    {
      says: 'pneumonia first in pregnancy',
      given: { principal: 'J189', secondary: ['O99512'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'the obstetric code first', given: { principal: 'O99512', secondary: ['J189'] }, fires: [] },
  ],
});
