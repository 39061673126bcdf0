import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

/** Status of a transplanted organ, and the complications of the same organ. */
const organs: readonly (readonly [status: RegExp, complication: RegExp])[] = [
  [/^Z940$/, /^T861/],
  [/^Z941$/, /^T862/],
  [/^Z942$/, /^T8681/],
  [/^Z943$/, /^T863/],
  [/^Z944$/, /^T864/],
  [/^Z9481$/, /^T860/],
  [/^Z9482$/, /^T8685/],
];

export const transplantStatusWithComplication = abstractEdit({
  id: 'guideline/transplant-status-with-complication',
  title: 'Transplant status with a complication of the same organ',
  message:
    '{code} adds nothing to {other}, which says that the organ was transplanted; the status is not coded with it.',
  repair: 'Remove the status code.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status'),
  about: /^Z94/,
  check: (abstract) => organs.flatMap(([status, complication]) => together(abstract, status, complication)),
  examples: [
    {
      says: 'kidney transplant status and rejection of it',
      given: { principal: 'T8611', secondary: ['Z940'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'rejection of a kidney, status of a heart', given: { principal: 'T8611', secondary: ['Z941'] }, fires: [] },
  ],
});
