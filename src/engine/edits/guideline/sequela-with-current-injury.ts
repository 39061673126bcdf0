import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

/** Burns and corrosions heal at different rates, so both may be coded (Section I.C.19.d.8). */
const burns = /^T(?:2[0-9]|3[0-2])/;

export const sequelaWithCurrentInjury = abstractEdit({
  id: 'guideline/sequela-with-current-injury',
  title: 'Injury coded as sequela and as current',
  message:
    '{code} and {other} code the same injury as a sequela and as current; the acute phase is never coded with its late effect.',
  repair: 'Decide from the record whether the injury is still being treated or has left a sequela.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.B.10. Sequela (Late Effects); I.C.19.d.8 for burns'),
  about: /^[ST].{5}S$/,
  check: (abstract) => {
    const diagnoses = diagnosesOf(abstract);
    return diagnoses.flatMap(({ code, path }) => {
      if (!/^[ST].{5}S$/.test(code) || burns.test(code)) return [];
      const other = diagnoses.find(
        (one) => one.code.length === 7 && one.code !== code && one.code.startsWith(code.slice(0, 6)),
      );
      if (!other) return [];
      const report = { code: displayIcd10Cm(code), other: displayIcd10Cm(other.code) };
      return [{ field: `${path}/code`, codes: [code, other.code], report }];
    });
  },
  examples: [
    {
      says: 'one fracture, seventh character A and S',
      given: { principal: 'S52501A', secondary: ['S52501S'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'fractures of two bones', given: { principal: 'S52501A', secondary: ['S52502S'] }, fires: [] },
    { says: 'a burn and its sequela', given: { principal: 'T23261A', secondary: ['T23261S'] }, fires: [] },
  ],
});
