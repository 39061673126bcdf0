import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const outcomeOfDeliveryMissing = abstractEdit({
  id: 'guideline/outcome-of-delivery-missing',
  title: 'Outcome of delivery missing',
  message: '{code} is a delivery; every maternal record of a delivery includes an outcome of delivery, category Z37.',
  repair: 'Look for the outcome in the delivery record.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.b.5. Outcome of delivery'),
  about: /^O8[02]$/,
  check: (abstract) => without(abstract, /^O8[02]$/, /^Z37/),
  examples: [
    { says: 'normal delivery without outcome', given: { principal: 'O80' }, fires: ['/principalDiagnosis/code'] },
    { says: 'with outcome', given: { principal: 'O80', secondary: ['Z370'] }, fires: [] },
  ],
});
