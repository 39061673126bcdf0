import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching } from './pairs.ts';

export const gestationalAgeBeforeBirthWeight = abstractEdit({
  id: 'guideline/gestational-age-before-birth-weight',
  title: 'Birth weight after gestational age',
  message: '{code}, the gestational age, stands before {other}; the code for birth weight is sequenced before it.',
  repair: 'Move the birth weight before the gestational age.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.16.d. Prematurity and Fetal Growth Retardation'),
  about: /^P07[23]/,
  check: (abstract) => {
    const all = diagnosesOf(abstract);
    const [age] = matching(abstract, /^P07[23]/);
    const [weight] = matching(abstract, /^P07[01]/);
    if (!age || !weight || all.indexOf(weight) < all.indexOf(age)) return [];
    const report = { code: displayIcd10Cm(age.code), other: displayIcd10Cm(weight.code) };
    return [{ field: `${age.path}/code`, codes: [age.code, weight.code], report }];
  },
  examples: [
    {
      says: 'gestational age first',
      given: { principal: 'Z3800', secondary: ['P0737', 'P0718'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'birth weight first', given: { principal: 'Z3800', secondary: ['P0718', 'P0737'] }, fires: [] },
  ],
});
