import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

const poisoning = /^T(?:3[6-9]|4\d|50).{2}[1-4]A$|^T(?:3[6-9]|4\d|50).[1-4]XA$|^T(?:5[1-9]|6[0-5]).{3}A$/;

export const poisoningNotFirst = abstractEdit({
  id: 'guideline/poisoning-not-first',
  title: 'Poisoning after a condition',
  message:
    '{code} is a poisoning or toxic effect, but {other} is first; is it a manifestation of the poisoning? Then the poisoning is first.',
  repair:
    'Sequence the poisoning first and its manifestations after it, unless another condition was the reason for admission.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.19.e.5.b. Poisoning; I.C.19.e.5.d. Toxic Effects'),
  about: /^T[3-6].*A$/,
  check: (abstract) => {
    const { principalDiagnosis: first } = abstract;
    if (!first || /^[OSTZ]/.test(first.code)) return [];
    return matching(abstract, poisoning)
      .filter(({ poa }) => poa !== 'N')
      .slice(0, 1)
      .map((one) => pairOf(one, first));
  },
  examples: [
    {
      says: 'respiratory failure before an overdose',
      given: { principal: 'J9601', secondary: ['T402X1A'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'the overdose first', given: { principal: 'T402X1A', secondary: ['J9601'] }, fires: [] },
  ],
});
