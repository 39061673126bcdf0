import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const hypertensionWithChronicKidneyDisease = abstractEdit({
  id: 'guideline/hypertension-with-chronic-kidney-disease',
  title: 'Hypertension with chronic kidney disease',
  message:
    '{code} stands beside {other}; hypertension with chronic kidney disease is assigned to category I12 or I13, unless the provider documents that they are unrelated.',
  repair:
    'Check whether the record says that the kidney disease is not due to hypertension; if it is unclear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.2. Hypertensive Chronic Kidney Disease; I.C.9.a.3'),
  about: /^(?:I10|I11[09])$/,
  check: (abstract) => together(abstract, /^(?:I10|I11[09])$/, /^N18/),
  examples: [
    {
      says: 'essential hypertension and chronic kidney disease',
      given: { secondary: ['I10', 'N1832'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'hypertensive chronic kidney disease with its stage', given: { secondary: ['I129', 'N1832'] }, fires: [] },
  ],
});
