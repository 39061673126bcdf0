import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, together } from './pairs.ts';

export const abuseSuspectedWithPerpetrator = abstractEdit({
  id: 'guideline/abuse-suspected-with-perpetrator',
  title: 'Suspected abuse with an external cause',
  message: '{code} is not reported with suspected abuse ({other}).',
  repair: 'Remove the perpetrator or external cause, or code the abuse as confirmed if the record says so.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.19.f. Adult and child abuse, neglect and other maltreatment'),
  about: /^T76/,
  check: (abstract) =>
    matching(abstract, /^T74/).length > 0 ? [] : together(abstract, /^(?:X9[2-9]|Y0[0-9])/, /^T76/),
  examples: [
    {
      says: 'suspected abuse with a perpetrator',
      given: { principal: 'T7612XA', secondary: ['Y07499'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'confirmed abuse', given: { principal: 'T7412XA', secondary: ['Y07499'] }, fires: [] },
  ],
});
