import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const normalDeliveryNotPrincipal = abstractEdit({
  id: 'guideline/normal-delivery-not-principal',
  title: 'Normal delivery as secondary diagnosis',
  message: '{code} is always a principal diagnosis.',
  repair: 'Sequence the delivery first, or check whether O80 applies.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.n.1. Encounter for full term uncomplicated delivery'),
  about: /^O80$/,
  check: (abstract) => firings(matching(abstract, /^O80$/).filter(({ path }) => path !== '/principalDiagnosis')),
  examples: [
    {
      says: 'normal delivery second',
      given: { principal: 'Z370', secondary: ['O80'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'normal delivery first', given: { principal: 'O80', secondary: ['Z370'] }, fires: [] },
  ],
});
