import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { pairOf } from './pairs.ts';

/** The same condition as chronic and as acute, with a code for each. */
const conditions: readonly (readonly [chronic: RegExp, acute: RegExp])[] = [
  [/^J32/, /^J01/],
  [/^J350/, /^J03/],
  [/^J4[12]/, /^J20/],
  [/^K86[01]/, /^K85/],
  [/^K721/, /^K720/],
  [/^N11/, /^N10/],
  [/^N30[12]/, /^N300/],
  [/^N701/, /^N700/],
  [/^N711/, /^N710/],
  [/^M86[3-6]/, /^M86[01]/],
  [/^D500/, /^D62/],
];

export const acuteBeforeChronic = abstractEdit({
  id: 'guideline/acute-before-chronic',
  title: 'Chronic before acute',
  message: '{code} stands before {other}; where one condition is both, the acute code is sequenced first.',
  repair: 'Move the acute condition before the chronic one.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.B.8. Acute and Chronic Conditions'),
  about: /^(?:J32|J350|J4[12]|K86[01]|K721|N11|N30[12]|N701|N711|M86[3-6]|D500)/,
  check: (abstract) => {
    const all = diagnosesOf(abstract);
    return all.flatMap((one, place) => {
      const [, acute] = conditions.find(([chronic]) => chronic.test(one.code)) ?? [];
      const other = acute && all.find(({ code }, at) => at > place && acute.test(code));
      return other ? [pairOf(one, other)] : [];
    });
  },
  examples: [
    {
      says: 'chronic pancreatitis before acute',
      given: { principal: 'K861', secondary: ['K8590'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'acute before chronic', given: { principal: 'K8590', secondary: ['K861'] }, fires: [] },
  ],
});
