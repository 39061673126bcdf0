import type { CodeTable } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { pairOf } from './pairs.ts';

export const bilateralCodeAvailable = abstractEdit({
  id: 'guideline/bilateral-code-available',
  title: 'Both sides in two codes',
  message:
    '{code} and {other} are the two sides of one condition that has a bilateral code; is it the same on both sides?',
  repair: 'Two codes are for conditions without a bilateral code; use the bilateral one if it describes both sides.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.B.13. Laterality'),
  check: (abstract, { diagnosisCodes }) => {
    if (!diagnosisCodes) return [];
    const all = diagnosesOf(abstract);
    return all.flatMap((one, place) =>
      all
        .filter(({ code }, at) => at > place && hasBilateral(one.code, code, diagnosisCodes))
        .map((other) => pairOf(other, one)),
    );
  },
  examples: [
    {
      says: 'cataract of the right and of the left eye',
      given: { principal: 'H2511', secondary: ['H2512'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'hands, which have no bilateral code', given: { principal: 'M24541', secondary: ['M24542'] }, fires: [] },
  ],
});

/** Right 1, left 2 and bilateral 3 at one place of the code, as their titles say. */
function hasBilateral(one: string, other: string, codes: CodeTable): boolean {
  if (one.length !== other.length || one[0] !== other[0] || one[1] !== other[1] || one[2] !== other[2]) return false;
  const at = differingPlace(one, other);
  if (at < 3 || !/[12]/.test(one[at] ?? '') || !/[12]/.test(other[at] ?? '')) return false;
  const both = codes.find(`${one.slice(0, at)}3${one.slice(at + 1)}`);
  if (!both?.billable || !/\bbilateral\b/i.test(both.title)) return false;
  return [one, other].every((code) => /\b(?:right|left)\b/i.test(codes.find(code)?.title ?? ''));
}

/** The one place at which two codes differ, or -1. */
function differingPlace(one: string, other: string): number {
  let at = -1;
  for (let i = 3; i < one.length; i += 1) {
    if (one[i] === other[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}
