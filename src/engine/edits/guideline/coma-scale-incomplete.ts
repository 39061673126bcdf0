import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const comaScaleIncomplete = abstractEdit({
  id: 'guideline/coma-scale-incomplete',
  title: 'Coma scale incomplete',
  message:
    '{code} is one part of the coma scale; a code from each of R40.21, R40.22 and R40.23 is needed, with the same 7th character.',
  repair: 'Complete the scale, or use the total score (R40.24-).',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.18.e.1. Coma Scale'),
  about: /^R402[123]/,
  check: (abstract) => {
    const parts = matching(abstract, /^R402[123]/);
    const isComplete = (when: string): boolean =>
      ['R4021', 'R4022', 'R4023'].every((part) => parts.some(({ code }) => code.startsWith(part) && code[6] === when));
    return firings(parts.filter(({ code }) => !isComplete(code[6] ?? '')));
  },
  examples: [
    {
      says: 'eyes and verbal response only',
      given: { principal: 'S065X5A', secondary: ['R402112', 'R402212'] },
      fires: ['/secondaryDiagnoses/0/code', '/secondaryDiagnoses/1/code'],
    },
    { says: 'all three', given: { principal: 'S065X5A', secondary: ['R402112', 'R402212', 'R402312'] }, fires: [] },
  ],
});
