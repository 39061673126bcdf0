import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const normalDeliveryOutcome = abstractEdit({
  id: 'guideline/normal-delivery-outcome',
  title: 'Outcome of a normal delivery',
  message: '{code} does not go with O80; a single live birth (Z37.0) is the only outcome of a normal delivery.',
  repair: 'Check the outcome and whether O80 applies.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.n.3. Outcome of delivery for O80'),
  about: /^Z37[1-9]/,
  check: (abstract) => together(abstract, /^Z37[1-9]/, /^O80$/),
  examples: [
    {
      says: 'normal delivery of twins',
      given: { principal: 'O80', secondary: ['Z372'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'of one liveborn child', given: { principal: 'O80', secondary: ['Z370'] }, fires: [] },
  ],
});
