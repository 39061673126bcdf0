import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const heartFailureTypeMissing = abstractEdit({
  id: 'guideline/heart-failure-type-missing',
  title: 'Type of heart failure missing',
  message: '{code} says that there is heart failure, but no code from category I50 gives its type.',
  repair: 'Look for the type of heart failure in the record.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.1. Hypertension with Heart Disease; I.C.9.a.3'),
  about: /^(?:I110|I130|I132)$/,
  check: (abstract) => without(abstract, /^(?:I110|I130|I132)$/, /^I50/),
  examples: [
    {
      says: 'hypertensive heart disease with heart failure, type not coded',
      given: { principal: 'I110' },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with its type', given: { principal: 'I110', secondary: ['I5020'] }, fires: [] },
  ],
});
