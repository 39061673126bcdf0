import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaHospitalEventWithoutCondition = abstractEdit({
  id: 'poa/hospital-event-without-condition',
  title: 'External cause of the stay without a condition of the stay',
  message: '{code} happened during the stay, but every diagnosis is marked as present on admission.',
  repair: 'Check the answer of the external cause and of the injury.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Appendix I, Assigning the POA Indicator, External cause of injury codes'),
  about: /^[V-Y]/,
  check: (abstract) => {
    const all = needsPoa(abstract) ? diagnosesOf(abstract) : [];
    if (all.some(({ code, poa }) => poa !== 'Y' && poa !== 'exempt' && /^[A-TU]/.test(code))) return [];
    return all
      .filter(({ code, poa }) => poa === 'N' && /^[V-Y]/.test(code))
      .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }));
  },
  examples: [
    {
      says: 'a fall in hospital, its fracture present before',
      given: { principal: 'J189', secondary: ['S72001A:Y', 'W06XXXA:N'] },
      fires: ['/secondaryDiagnoses/1/poa'],
    },
    { says: 'both of the stay', given: { principal: 'J189', secondary: ['S72001A:N', 'W06XXXA:N'] }, fires: [] },
  ],
});
