import type { CodeTable } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';

const bodyParts = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];

export const bilateralProcedureAvailable = abstractEdit({
  id: 'guideline/bilateral-procedure-available',
  title: 'Both sides in two procedure codes',
  message: '{code} and {other} are one procedure on both sides, for which there is a bilateral body part value.',
  repair: 'Use the one code with the bilateral value, unless the sides were operated on at different times.',
  severity: 'warning',
  effective: icd10Era,
  source: procedureGuideline('B4.3 Bilateral body part values'),
  check: (abstract, { procedureCodes }) =>
    procedureCodes
      ? procedurePairs(
          abstract,
          (one, other) => isOtherSide(one.code, other.code) && hasBilateral(one.code, other.code, procedureCodes),
        )
      : [],
  examples: [
    {
      says: 'right and left ovary resected',
      given: { procedures: ['0UT00ZZ', '0UT10ZZ'] },
      fires: ['/procedures/1/code'],
    },
    {
      says: 'right ovary resected, left by another approach',
      given: { procedures: ['0UT00ZZ', '0UT14ZZ'] },
      fires: [],
    },
    {
      says: 'right and left hip joint, which have no bilateral value',
      given: { procedures: ['0SR90JZ', '0SRB0JZ'] },
      fires: [],
    },
  ],
});

/** Codes that differ in the body part only, asked once for each pair. */
const isOtherSide = (one: string, other: string): boolean =>
  one.slice(0, 3) === other.slice(0, 3) && one.slice(4) === other.slice(4) && one > other;

/** `Resection of Right Ovary, Open` and of the left one, where the table also has `Resection of Bilateral Ovaries, Open`. */
function hasBilateral(one: string, other: string, codes: CodeTable): boolean {
  const [a, b] = [one, other].map((code) => codes.find(code)?.title ?? '');
  if (!a || !b || !/\b(?:Right|Left)\b/.test(a) || sideless(a) !== sideless(b)) return false;
  return bodyParts.some((value) => {
    const title = codes.find(one.slice(0, 3) + value + one.slice(4))?.title;
    return title?.includes('Bilateral') === true && sideless(title) === sideless(a);
  });
}

/** A title without side and number: `Ovaries` as `Ovary`, `Testes` as `Testis`. */
const sideless = (title: string): string =>
  title
    .replace(/\b(?:Right|Left|Bilateral) /, '')
    .replace(/ies\b/g, 'y')
    .replace(/\bTestes\b/g, 'Testis')
    .replace(/s\b/g, '');
