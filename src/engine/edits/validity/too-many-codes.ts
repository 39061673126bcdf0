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
    document: 'Medicare Claims Processing Manual (CMS Pub. 100-04)',
    section:
      'chapter 3, section 20.2.1 (the number of fields is that of the 837 institutional claim; section not verified)',
  },
  check: ({ secondaryDiagnoses, procedures }) => [
    ...over(secondaryDiagnoses.length, secondaryLimit, 'secondary diagnoses', '/secondaryDiagnoses'),
    ...over(procedures.length, procedureLimit, 'procedures', '/procedures'),
  ],
  examples: [
    { says: '25 secondary diagnoses', given: { secondary: twentyFive }, fires: ['/secondaryDiagnoses/24'] },
    { says: '24 secondary diagnoses', given: { secondary: twentyFive.slice(1) }, fires: [] },
  ],
});

function over(count: number, limit: number, kind: string, path: string) {
  return count > limit ? [{ field: `${path}/${limit}`, codes: [], report: { count, kind, limit } }] : [];
}
