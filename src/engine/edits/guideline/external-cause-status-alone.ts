import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const externalCauseStatusAlone = abstractEdit({
  id: 'guideline/external-cause-status-alone',
  title: 'External cause status without external cause',
  message: '{code} is not assigned when no other external cause code applies.',
  repair: 'Code the external cause, or remove the status.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.20.k. External cause status'),
  about: /^Y99/,
  check: (abstract) => without(abstract, /^Y99/, /^(?:[V-X]|Y(?!92|99)|T(?:[1-6]|7[0-8]))/),
  examples: [
    { says: 'a status alone', given: { secondary: ['Y998'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'with its cause', given: { secondary: ['V0001XA', 'Y998'] }, fires: [] },
  ],
});
