import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';

/** Tubular body parts that one endoscope passes on its way, from the orifice inward: body system and body part. */
const paths: readonly (readonly string[])[] = [
  ['9K', 'CY', 'CS', 'B1', 'B0'],
  ['D0', 'FB'],
  ['D6', 'FB'],
  ['D0', 'FD'],
  ['D6', 'FD'],
  ['TD', 'TB', 'T9', 'T5'],
  ['UH', 'UD', 'U8'],
];

export const inspectionsOfOnePath = abstractEdit({
  id: 'guideline/inspections-of-one-path',
  title: 'Two inspections along one tubular path',
  message: '{code} inspects what is passed on the way to {other} by the same approach; was it one inspection?',
  repair: 'Where several tubular body parts are inspected in one procedure, the one farthest from the entry is coded.',
  severity: 'information',
  effective: icd10Era,
  source: procedureGuideline('B3.11b Inspection of multiple body parts'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        /^0.J.[78]/.test(one.code) &&
        other.code[2] === 'J' &&
        other.code[4] === one.code[4] &&
        isOnTheWay(one.code, other.code),
    ),
  examples: [
    {
      says: 'bladder and ureter through one cystoscope',
      given: { procedures: ['0TJB8ZZ', '0TJ98ZZ'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'upper and lower intestinal tract', given: { procedures: ['0DJ08ZZ', '0DJD8ZZ'] }, fires: [] },
    { says: 'bladder by endoscope, ureter openly', given: { procedures: ['0TJB8ZZ', '0TJ90ZZ'] }, fires: [] },
  ],
});

function isOnTheWay(one: string, other: string): boolean {
  const [near, far] = [one, other].map((code) => `${code[1]}${code[3]}`);
  return paths.some((path) => {
    const [from, to] = [path.indexOf(near ?? ''), path.indexOf(far ?? '')];
    return from >= 0 && to > from;
  });
}
