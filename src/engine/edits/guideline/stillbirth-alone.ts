import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const stillbirthAlone = abstractEdit({
  id: 'guideline/stillbirth-alone',
  title: 'Stillbirth with another code',
  message: '{code} stands with P95; no other code is used with it.',
  repair: 'Keep P95 alone; it is for institutions with separate records of stillbirths.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.16.g. Stillbirth'),
  about: /^P95$/,
  check: (abstract) => (matching(abstract, /^P95$/).length > 0 ? firings(matching(abstract, /^(?!P95$)/)) : []),
  examples: [
    {
      says: 'stillbirth and prematurity',
      given: { principal: 'P95', secondary: ['P0722'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'stillbirth alone', given: { principal: 'P95' }, fires: [] },
  ],
});
