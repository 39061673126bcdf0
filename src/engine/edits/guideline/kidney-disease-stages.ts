import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const kidneyDiseaseStages = abstractEdit({
  id: 'guideline/kidney-disease-stages',
  title: 'Two stages of chronic kidney disease',
  message:
    '{code} and {other} are two stages of chronic kidney disease; with end-stage renal disease only N18.6 is assigned.',
  repair: 'Keep the stage that the record gives.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.14.a.1. Stages of chronic kidney disease (CKD)'),
  about: /^N18/,
  check: (abstract) => {
    const [one, ...others] = matching(abstract, /^N18/);
    return one ? others.filter(({ code }) => code !== one.code).map((other) => pairOf(other, one)) : [];
  },
  examples: [
    {
      says: 'stage 4 and end stage',
      given: { principal: 'N186', secondary: ['N184'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'one stage', given: { principal: 'N186', secondary: ['I10'] }, fires: [] },
  ],
});
