import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { excludedPairs } from './excluded-pairs.ts';

export const excludes1AnotherFinding = abstractEdit({
  id: 'guideline/excludes1-another-finding',
  title: 'Excludes1: the same sign, or another one?',
  message:
    '{code} stands beside {others} (Excludes1 at {from}: {text}); are they one sign, or two of different sites or measures?',
  repair: 'If they are one, keep the code that the note names; of another site or measure both may stand.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.A.12.a. Excludes1'),
  check: (abstract, { notes }) => {
    const plain = notes ? excludedPairs(abstract, notes).plain : [];
    return plain.length === 0 ? plain : plain.filter(({ report }) => isOneOfMany(report.from));
  },
  examples: [
    {
      says: 'edema of the legs and ascites',
      given: { secondary: ['R600', 'R188'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two conditions without such a note', given: { secondary: ['R600', 'I10'] }, fires: [] },
  ],
});

/**
 * Edema (R60), localized swelling (R22) and blood chemistry (R79): what their notes exclude is mostly the same kind of sign elsewhere in
 * the body, or another measure, so that both are true of many patients.
 */
export const isOneOfMany = (from: string | number): boolean => /^R(?:22|60|79)/.test(String(from));
