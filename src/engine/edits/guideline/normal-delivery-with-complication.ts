import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const normalDeliveryWithComplication = abstractEdit({
  id: 'guideline/normal-delivery-with-complication',
  title: 'Normal delivery with a complication of pregnancy',
  message: 'O80 is not used when another code of chapter 15, {other}, describes a current complication.',
  repair: 'Decide whether the complication was present in this episode; if so, O80 does not apply.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.n.1. Encounter for full term uncomplicated delivery'),
  about: /^O80$/,
  check: (abstract) => together(abstract, /^O80$/, /^O(?!80|09|94)/),
  examples: [
    {
      says: 'normal delivery and a laceration',
      given: { principal: 'O80', secondary: ['O700', 'Z370'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'normal delivery', given: { principal: 'O80', secondary: ['Z370'] }, fires: [] },
  ],
});
