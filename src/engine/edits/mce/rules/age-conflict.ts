import { hasFlag, type MceFacts, type MceSubject, mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';
import type { MceAgeGroup } from '../mce-result.ts';

/** In the order in which the groups are tried; the first that conflicts is reported. */
const groups = [
  ['pediatric', 'PEDIATRIC'],
  ['newborn', 'NEWBORN'],
  ['maternity', 'MATERNITY'],
  ['adult', 'ADULT'],
] as const;

const words: Readonly<Record<MceAgeGroup, string>> = {
  NEWBORN: 'newborn',
  PEDIATRIC: 'pediatric',
  MATERNITY: 'maternity',
  ADULT: 'adult',
};

export const ageConflict = mceEdit({
  id: 'mce/age-conflict',
  title: 'Age conflict',
  message: '{code} is a {word} code, expected at age {start} to {end}; the patient is {age}.',
  repair: 'Check the age and the code against the chart: one of the two is presumed to be wrong.',
  severity: 'error',
  effective: always,
  source: mceManual('4. Age conflict'),
  label: 'AGE_CONFLICT',
  class: 'prepayment',
  ageGroupOf: (report) => groupOf[String(report['word'])] ?? 'ADULT',
  asks: ['pediatric', 'newborn', 'maternity', 'adult'],
  check: conflict,
  examples: [
    { says: 'tetanus neonatorum at 60', given: { diagnoses: ['I5020', 'A33'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'tetanus neonatorum at 0', given: { diagnoses: ['A33'], age: 0 }, fires: [] },
    {
      says: 'a maternity code at 60 until September 2019, when the group ended at 55',
      given: { diagnoses: ['A34'], dischargeDate: '20190930' },
      fires: ['/principalDiagnosis/code'],
    },
    {
      says: 'the same a day later, when the group reaches 64',
      given: { diagnoses: ['A34'], dischargeDate: '20191001' },
      fires: [],
    },
  ],
});

const groupOf: Readonly<Record<string, MceAgeGroup>> = Object.fromEntries(
  (Object.keys(words) as MceAgeGroup[]).map((group) => [words[group], group]),
);

function conflict(code: MceSubject, claim: MceFacts) {
  const age = claim.claim.age;
  for (const [flag, group] of groups) {
    if (!hasFlag(code, flag)) continue;
    const range = claim.tables.ageRange(group, claim.date);
    if (range && (age < range.start || age > range.end))
      return { code: shown(code, claim), word: words[group], start: range.start, end: range.end, age };
  }
  return undefined;
}
