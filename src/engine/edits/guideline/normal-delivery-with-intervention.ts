import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching } from './pairs.ts';

export const normalDeliveryWithIntervention = abstractEdit({
  id: 'guideline/normal-delivery-with-intervention',
  title: 'Normal delivery with an operative delivery',
  message: 'O80 is not used with {procedure}: a normal delivery is spontaneous, without instruments.',
  repair: 'Check how the child was delivered; code the reason for the operation.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.n.1. Encounter for full term uncomplicated delivery'),
  about: /^O80$/,
  check: (abstract) => {
    const operation = abstract.procedures.find(({ code }) => /^10D0(?:0|7Z[3-8])/.test(code));
    if (!operation) return [];
    return matching(abstract, /^O80$/).map(({ code, path }) => ({
      field: `${path}/code`,
      codes: [code, operation.code],
      report: { procedure: operation.code },
    }));
  },
  examples: [
    {
      says: 'normal delivery and cesarean section',
      given: { principal: 'O80', secondary: ['Z370'], procedures: ['10D00Z1'] },
      fires: ['/principalDiagnosis/code'],
    },
    {
      says: 'spontaneous delivery',
      given: { principal: 'O80', secondary: ['Z370'], procedures: ['10E0XZZ'] },
      fires: [],
    },
  ],
});
