import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era } from '../guidelines.ts';

/** A claim carries the principal and 24 further diagnoses. */
const secondaryLimit = 24;
const procedureLimit = 25;
const twentyFive = Array.from({ length: 25 }, (_, i) => `Z${String(100 + i)}`);

export const tooManyCodes = abstractEdit({
  id: 'validity/too-many-codes',
  title: 'More codes than a claim carries',
  message: '{count} {kind} are coded; a claim carries {limit}, and the rest will not reach the payer.',
  repair: 'Sequence what matters most within the limit; the abstract keeps the others.',
  severity: 'warning',
  effective: icd10Era,
  source: {
    document: 'ASC X12 837 institutional claim, version 5010',
    section:
      'Other Diagnosis Information (24 codes; external causes have a place of their own), Procedure Information (25)',
  },
  check: ({ secondaryDiagnoses, procedures }) => {
    const others = secondaryDiagnoses.flatMap(({ code }, i) => (/^[V-Y]/.test(code) ? [] : [i]));
    return [
      ...over(others.length, secondaryLimit, 'secondary diagnoses', `/secondaryDiagnoses/${others[secondaryLimit]}`),
      ...over(procedures.length, procedureLimit, 'procedures', `/procedures/${procedureLimit}`),
    ];
  },
  examples: [
    { says: '25 secondary diagnoses', given: { secondary: twentyFive }, fires: ['/secondaryDiagnoses/24'] },
    { says: '24 secondary diagnoses', given: { secondary: twentyFive.slice(1) }, fires: [] },
    {
      says: '24 secondary diagnoses and an external cause',
      given: { secondary: ['V0001XA', ...twentyFive.slice(1)] },
      fires: [],
    },
  ],
});

function over(count: number, limit: number, kind: string, field: string) {
  return count > limit ? [{ field, codes: [], report: { count, kind, limit } }] : [];
}
