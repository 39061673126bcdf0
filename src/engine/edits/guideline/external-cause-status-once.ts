import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const externalCauseStatusOnce = abstractEdit({
  id: 'guideline/external-cause-status-once',
  title: 'More than one external cause status',
  message: '{code} is a second external cause status; only one is recorded.',
  repair: 'Keep the status at the time of the injury.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.20.k. External cause status'),
  about: /^Y99/,
  check: (abstract) => firings(matching(abstract, /^Y99/).slice(1)),
  examples: [
    { says: 'two statuses', given: { secondary: ['Y990', 'Y998'] }, fires: ['/secondaryDiagnoses/1/code'] },
    { says: 'one status', given: { secondary: ['V0001XA', 'Y998'] }, fires: [] },
  ],
});
