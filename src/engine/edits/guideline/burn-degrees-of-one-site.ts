import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

/** All but the degree, burns and corrosions apart. */
const siteOf = (code: string): string => `${code.slice(0, 3)}${Number(code[3]) < 4 ? 'b' : 'c'}${code.slice(4)}`;
const degree = (code: string): number => Number(code[3]) % 4;

export const burnDegreesOfOneSite = abstractEdit({
  id: 'guideline/burn-degrees-of-one-site',
  title: 'One burn in two degrees',
  message: '{code} and {other} are one site and side in two degrees; only the highest is coded.',
  repair: 'Keep the highest degree of the site.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.19.d.2. Burns of the same anatomic site'),
  about: /^T2[0-5]/,
  check: (abstract) => {
    const all = matching(abstract, /^T2[0-5].{3}[AD]$/);
    return all.flatMap((one) =>
      all
        .filter((other) => siteOf(one.code) === siteOf(other.code) && degree(other.code) > degree(one.code))
        .slice(0, 1)
        .map((other) => pairOf(one, other)),
    );
  },
  examples: [
    {
      says: 'right thigh, second and third degree',
      given: { principal: 'T24311A', secondary: ['T24211A'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'two thighs', given: { principal: 'T24311A', secondary: ['T24212A'] }, fires: [] },
  ],
});
