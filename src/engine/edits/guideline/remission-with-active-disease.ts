import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

/** Fifth character 0: not having achieved remission, 1: in remission, 2: in relapse. */
const leukemia = /^C9[0-5].[012]$/;

export const remissionWithActiveDisease = abstractEdit({
  id: 'guideline/remission-with-active-disease',
  title: 'In remission and not in remission',
  message: '{code} and {other} say of one disease that it is and that it is not in remission.',
  repair: 'Decide from the record; if it is unclear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline(
    'Section I.C.2.n. Leukemia, Multiple Myeloma, and Malignant Plasma Cell Neoplasms in remission versus personal history',
  ),
  about: /^C9[0-5].1$/,
  check: (abstract) => {
    const all = matching(abstract, leukemia);
    return all.flatMap((one, i) =>
      all
        .slice(i + 1)
        .flatMap((other) =>
          one.code.slice(0, 4) === other.code.slice(0, 4) &&
          one.code !== other.code &&
          [one, other].some(({ code }) => code[4] === '1')
            ? [pairOf(other, one)]
            : [],
        ),
    );
  },
  examples: [
    {
      says: 'one leukemia in both states',
      given: { principal: 'C9200', secondary: ['C9201'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'two leukemias', given: { principal: 'C9200', secondary: ['C9101'] }, fires: [] },
  ],
});
