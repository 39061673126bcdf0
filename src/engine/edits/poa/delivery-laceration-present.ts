import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaDeliveryLacerationPresent = abstractEdit({
  id: 'poa/delivery-laceration-present',
  title: 'Laceration of the delivery present on admission',
  message: '{code} arises during delivery, which happened in this stay, but Y is given.',
  repair: 'Answer N, unless the child was born before admission.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Appendix I, Assigning the POA Indicator, Obstetrical conditions'),
  about: /^O(?:70|72[01])/,
  check: (abstract) => {
    const all = needsPoa(abstract) ? diagnosesOf(abstract) : [];
    if (!all.some(({ code }) => code.startsWith('Z37'))) return [];
    return all
      .filter(({ code, poa }) => poa === 'Y' && /^O(?:70|72[01])/.test(code))
      .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }));
  },
  examples: [
    {
      says: 'a laceration before admission',
      given: { principal: 'O701:Y', secondary: ['Z370:exempt'] },
      fires: ['/principalDiagnosis/poa'],
    },
    { says: 'during delivery', given: { principal: 'O701:N', secondary: ['Z370:exempt'] }, fires: [] },
  ],
});
