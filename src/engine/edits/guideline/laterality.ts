import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf, type PlacedDiagnosis } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

const sideWord = /\b(?:right|left|bilateral|unspecified)\b/gi;

export const laterality = abstractEdit({
  id: 'guideline/laterality',
  title: 'Sides that contradict each other',
  message: '{code} ({side}) and {other} ({otherSide}) are the same condition on sides that do not go together.',
  repair: 'Check the side in the record and keep the code that says it.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.B.13. Laterality'),
  check: (abstract, { diagnosisCodes }) => {
    if (!diagnosisCodes) return [];
    const titleOf = (code: string): string => diagnosisCodes.find(code)?.title ?? '';
    const found = siblings(diagnosesOf(abstract)).flatMap(([one, other]) => contradiction(one, other, titleOf));
    return found.length < 2 ? found : withoutRepeats(found);
  },
  examples: [
    {
      says: 'the right and an unspecified hand',
      given: { principal: 'M24541', secondary: ['M24549'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'both eyes, and the left once more',
      given: { principal: 'H2513', secondary: ['H2512'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'the right, the left and an unspecified hand, said once',
      given: { principal: 'M24541', secondary: ['M24549', 'M24542'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'the right and the left hand', given: { principal: 'M24541', secondary: ['M24542'] }, fires: [] },
  ],
});

/** One finding a code: the right, the left and an unspecified side contradict each other once, not twice. */
function withoutRepeats(found: ReturnType<typeof contradiction>) {
  const said = new Set<string>();
  return found.filter(({ codes: [one = '', other = ''] }) => {
    const isNew = !said.has(one) && !said.has(other);
    said.add(one).add(other);
    return isNew;
  });
}

/** Each two diagnoses whose codes differ in one character, the earlier first. */
function siblings(diagnoses: readonly PlacedDiagnosis[]): readonly (readonly [PlacedDiagnosis, PlacedDiagnosis])[] {
  const found: (readonly [PlacedDiagnosis, PlacedDiagnosis])[] = [];
  for (const [place, one] of diagnoses.entries())
    for (let at = place + 1; at < diagnoses.length; at += 1) {
      const other = diagnoses[at];
      if (other && differInOne(one.code, other.code)) found.push([one, other]);
    }
  return found;
}

function contradiction(one: PlacedDiagnosis, other: PlacedDiagnosis, titleOf: (code: string) => string) {
  const [side, otherSide] = sidesOf(titleOf(one.code), titleOf(other.code)) ?? [];
  if (side === undefined || otherSide === undefined) return [];
  const whole = [side, otherSide].some((word) => word === 'bilateral' || word === 'unspecified');
  if (!whole) return [];
  const report = { code: displayIcd10Cm(one.code), side, other: displayIcd10Cm(other.code), otherSide };
  return [{ field: `${other.path}/code`, codes: [one.code, other.code], report }];
}

/** Codes of one length that differ in one character, as the codes of the sides of one condition do. */
function differInOne(a: string, b: string): boolean {
  if (a.length !== b.length || a[2] !== b[2] || a[1] !== b[1] || a[0] !== b[0]) return false;
  let differences = 0;
  for (let i = 3; i < a.length; i += 1) if (a[i] !== b[i]) differences += 1;
  return differences === 1;
}

/** The two side words where two titles are the same but for the side; `left eye` and `bilateral` are the same but for it. */
function sidesOf(a: string, b: string): readonly [string, string] | undefined {
  for (const first of a.matchAll(sideWord)) {
    for (const second of b.matchAll(sideWord)) {
      const [x, y] = [first[0].toLowerCase(), second[0].toLowerCase()];
      if (x === y || a.slice(0, first.index) !== b.slice(0, second.index)) continue;
      const [restOfA, restOfB] = [a.slice(first.index + x.length), b.slice(second.index + y.length)];
      if (restOfA === restOfB) return [x, y];
      if (x === 'bilateral' && restOfA === withoutNoun(restOfB)) return [x, y];
      if (y === 'bilateral' && restOfB === withoutNoun(restOfA)) return [x, y];
    }
  }
  return undefined;
}

/** ` eye, severe stage` → `, severe stage`. */
const withoutNoun = (rest: string): string => rest.replace(/^ [^,]+/, '');
