import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

/** Injuries with seventh character S, and the categories of sequelae whose note says to code the condition first. */
const sequela = /^(?:[ST].{5}S|B9[0-4].*|E64.*|E68|G09|O94)$/;

export const sequelaFirst = abstractEdit({
  id: 'guideline/sequela-first',
  title: 'Sequela code first',
  message: '{code} says what a condition is the late effect of; the condition itself is sequenced first.',
  repair: 'Sequence the nature of the sequela (scar, contracture, pain …) first, the sequela code second.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.B.10. Sequela (Late Effects); I.C.15.p; I.C.19.a'),
  about: sequela,
  check: ({ principalDiagnosis }) =>
    principalDiagnosis && sequela.test(principalDiagnosis.code)
      ? [
          {
            field: '/principalDiagnosis/code',
            codes: [principalDiagnosis.code],
            report: { code: displayIcd10Cm(principalDiagnosis.code) },
          },
        ]
      : [],
  examples: [
    {
      says: 'the old fracture before what it left behind',
      given: { principal: 'S52501S', secondary: ['M24541'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the condition first', given: { principal: 'M24541', secondary: ['S52501S'] }, fires: [] },
  ],
});
