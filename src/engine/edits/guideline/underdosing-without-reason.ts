import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const underdosingWithoutReason = abstractEdit({
  id: 'guideline/underdosing-without-reason',
  title: 'Underdosing without its reason',
  message: '{code} is an underdosing; is the reason known (noncompliance, failure in dosage)?',
  repair: 'Code the reason if the record gives it.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.19.e.5.c. Underdosing'),
  about: /^T(?:3[6-9]|4\d|50)(?:.{2}6|.6X)[AD]$/,
  check: (abstract) => without(abstract, /^T(?:3[6-9]|4\d|50)(?:.{2}6|.6X)[AD]$/, /^(?:Z91[1A]|Y63|T856|Z53|Z590)/),
  examples: [
    {
      says: 'underdosing of insulin, no reason',
      given: { principal: 'E1065', secondary: ['T383X6A'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'financial hardship', given: { principal: 'E1065', secondary: ['T383X6A', 'Z91120'] }, fires: [] },
  ],
});
