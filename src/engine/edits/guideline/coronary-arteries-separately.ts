import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';

export const coronaryArteriesSeparately = abstractEdit({
  id: 'guideline/coronary-arteries-separately',
  title: 'Coronary arteries of one procedure in two codes',
  message:
    '{code} and {other} are the same procedure with the same device and qualifier; one code gives the number of coronary arteries.',
  repair: 'Use the one code with the number of arteries treated, unless there were two operative episodes.',
  severity: 'warning',
  effective: icd10Era,
  source: procedureGuideline('B4.4 Coronary arteries'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        /^02[17C][0-3]/.test(one.code) &&
        one.code.slice(0, 3) === other.code.slice(0, 3) &&
        one.code > other.code &&
        one.code.slice(4) === other.code.slice(4),
    ),
  examples: [
    {
      says: 'one and two arteries dilated without device',
      given: { procedures: ['02703ZZ', '02713ZZ'] },
      fires: ['/procedures/1/code'],
    },
    { says: 'one with and one without device', given: { procedures: ['02703DZ', '02703ZZ'] }, fires: [] },
  ],
});
