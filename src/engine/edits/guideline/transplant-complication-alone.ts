import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const transplantComplicationAlone = abstractEdit({
  id: 'guideline/transplant-complication-alone',
  title: 'Transplant complication without its condition',
  message: '{code} needs a second code that identifies the complication, and there is none.',
  repair: 'Code the condition that affects the organ.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.g.3.a. Transplant complications other than kidney; I.C.19.g.3.b'),
  about: /^T86/,
  check: (abstract) => without(abstract, /^T86.[389]$|^T86.{3}[389]$/, /^[A-R]/),
  examples: [
    {
      says: 'another complication of a liver transplant alone',
      given: { principal: 'T8649', secondary: ['Z794'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with the condition', given: { principal: 'T8649', secondary: ['K8309'] }, fires: [] },
  ],
});
