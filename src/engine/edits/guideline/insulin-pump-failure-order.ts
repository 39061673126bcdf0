import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { standsBefore } from './pairs.ts';

export const insulinPumpFailureOrder = abstractEdit({
  id: 'guideline/insulin-pump-failure-order',
  title: 'Drug before the pump failure',
  message: '{code} stands before {other}; a failure of the insulin pump is sequenced first.',
  repair: 'Move the mechanical complication first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.4.a.5. Complications due to insulin pump malfunction'),
  about: /^T856(?:14|24|33|94)/,
  check: (abstract) => standsBefore(abstract, /^T383X[16]/, /^T856(?:14|24|33|94)/),
  examples: [
    {
      says: 'underdosing first',
      given: { principal: 'E1065', secondary: ['T383X6A', 'T85614A'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'the pump first', given: { principal: 'T85614A', secondary: ['T383X6A', 'E1065'] }, fires: [] },
  ],
});
