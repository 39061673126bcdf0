import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const highRiskSupervisionAtDelivery = abstractEdit({
  id: 'guideline/high-risk-supervision-at-delivery',
  title: 'Supervision of high-risk pregnancy at delivery',
  message: '{code} is for the prenatal period only, and {other} says that the delivery has happened.',
  repair: 'Code the complication of the delivery instead, or O80 if there is none.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.15.b.2. Supervision of High-Risk Pregnancy'),
  about: /^O09/,
  check: (abstract) => together(abstract, /^O09/, /^Z37/),
  examples: [
    {
      says: 'supervision at a delivery',
      given: { principal: 'O80', secondary: ['O09523', 'Z370'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'supervision before', given: { principal: 'O09523', secondary: ['Z3A30'] }, fires: [] },
  ],
});
