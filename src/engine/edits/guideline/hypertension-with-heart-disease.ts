import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const hypertensionWithHeartDisease = abstractEdit({
  id: 'guideline/hypertension-with-heart-disease',
  title: 'Hypertension with heart disease',
  message:
    '{code} stands beside {other}; hypertension with this heart condition is assigned to category I11 or I13, unless the provider documents that they are unrelated.',
  repair:
    'Check whether the record says that the heart condition is not due to hypertension; if it is unclear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.1. Hypertension with Heart Disease; I.C.9.a.3'),
  about: /^(?:I10|I12[09])$/,
  check: (abstract) => together(abstract, /^(?:I10|I12[09])$/, /^(?:I50.*|I51[4-7]|I5189|I519)$/),
  examples: [
    {
      says: 'essential hypertension and heart failure',
      given: { principal: 'I5020', secondary: ['I10'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'hypertensive heart disease with heart failure',
      given: { principal: 'I110', secondary: ['I5020'] },
      fires: [],
    },
  ],
});
