import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

const weakness = /^(?:G81.[1-4]|G83[123][1-4]|I69.[345][1-4])$/;
/** Last character 1: right dominant, 2: left dominant, 3: right nondominant, 4: left nondominant. */
const right = new Set(['1', '4']);

export const dominanceContradiction = abstractEdit({
  id: 'guideline/dominance-contradiction',
  title: 'Dominant side contradicts itself',
  message: '{code} and {other} give the patient two dominant sides.',
  repair: 'Check which hand is dominant; where it is not documented, the right is taken as dominant.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.6.a. Dominant/nondominant side; I.C.9.d.1'),
  about: /^(?:G81.[1-4]|G83[123][1-4]|I69.[345][1-4])$/,
  check: (abstract) => {
    const [one, ...others] = matching(abstract, weakness);
    if (!one) return [];
    const isRight = right.has(one.code.at(-1) ?? '');
    return others.filter(({ code }) => right.has(code.at(-1) ?? '') !== isRight).map((other) => pairOf(other, one));
  },
  examples: [
    {
      says: 'right dominant and left dominant',
      given: { principal: 'G8191', secondary: ['I69352'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'right dominant and left nondominant', given: { principal: 'G8191', secondary: ['I69354'] }, fires: [] },
  ],
});
