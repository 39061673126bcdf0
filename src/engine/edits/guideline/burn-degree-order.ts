import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

const burn = /^T2[0-5].{3}[AD]$/;
/** Fourth character 1 to 3 in burns, 5 to 7 in corrosions; 0 and 4 are without degree. */
const degree = (code: string): number => Number(code[3]) % 4;

export const burnDegreeOrder = abstractEdit({
  id: 'guideline/burn-degree-order',
  title: 'Burn of lower degree first',
  message: '{code} is first, but {other} is a burn of higher degree; the highest degree is first.',
  repair:
    'Move the burn of the highest degree first, unless internal burns or other conditions were the reason for admission.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.d.1. Sequencing of burn and related condition codes'),
  about: /^T2[0-5]/,
  check: (abstract) => {
    const { principalDiagnosis: first } = abstract;
    if (!first || !burn.test(first.code)) return [];
    const other = matching(abstract, burn).find(({ code }) => degree(code) > degree(first.code));
    return other ? [pairOf({ ...first, path: '/principalDiagnosis' }, other)] : [];
  },
  examples: [
    {
      says: 'second degree before third',
      given: { principal: 'T24211A', secondary: ['T22311A'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'third degree first', given: { principal: 'T22311A', secondary: ['T24211A'] }, fires: [] },
  ],
});
