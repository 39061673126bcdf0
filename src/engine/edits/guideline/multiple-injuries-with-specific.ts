import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const multipleInjuriesWithSpecific = abstractEdit({
  id: 'guideline/multiple-injuries-with-specific',
  title: 'Unspecified multiple injuries with a specified one',
  message: '{code} is not assigned in the inpatient setting when more specific codes exist, such as {other}.',
  repair: 'Code each injury; remove the unspecified one.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.b. Coding of Injuries'),
  about: /^T07/,
  check: (abstract) => (abstract.setting !== 'inpatient' ? [] : together(abstract, /^T07/, /^S/)),
  examples: [
    { says: 'both', given: { principal: 'S72001A', secondary: ['T07XXXA'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'the specified one', given: { principal: 'S72001A', secondary: ['S0101XA'] }, fires: [] },
  ],
});
