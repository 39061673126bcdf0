import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching } from './pairs.ts';

/** Two codes, and the one that classifies both. */
const combinations: readonly (readonly [one: RegExp, other: RegExp, both: string])[] = [
  [/^I5021$/, /^I5022$/, 'I50.23'],
  [/^I5031$/, /^I5032$/, 'I50.33'],
  [/^I5041$/, /^I5042$/, 'I50.43'],
  [/^I502/, /^I503/, 'I50.4-'],
  [/^J960/, /^J961/, 'J96.2-'],
  [/^K810$/, /^K811$/, 'K81.2'],
];

export const combinationCode = abstractEdit({
  id: 'guideline/combination-code',
  title: 'Combination code exists',
  message:
    '{code} and {other} are classified together by {both}; where the record describes one disease, the one code is used.',
  repair: 'Check whether the record describes both as one disease.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.B.9. Combination Code; I.B.8. Acute and Chronic Conditions'),
  about: /^(?:I50|J960|K810)/,
  check: (abstract) =>
    combinations.flatMap(([first, second, both]) => {
      const [one] = matching(abstract, first);
      const [other] = matching(abstract, second);
      if (!one || !other) return [];
      const report = { code: displayIcd10Cm(one.code), other: displayIcd10Cm(other.code), both };
      return [{ field: `${other.path}/code`, codes: [one.code, other.code], report }];
    }),
  examples: [
    {
      says: 'acute and chronic systolic heart failure as two codes',
      given: { principal: 'I5021', secondary: ['I5022'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'acute and chronic respiratory failure as two codes',
      given: { principal: 'J9601', secondary: ['J9611'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'acute on chronic as one code', given: { principal: 'I5023' }, fires: [] },
  ],
});
