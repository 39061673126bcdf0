import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const demandIschemiaWithInfarction = abstractEdit({
  id: 'guideline/demand-ischemia-with-infarction',
  title: 'Demand ischemia with type 2 infarction',
  message: '{code} is not assigned for the demand ischemia of {other}.',
  repair: 'Remove the other form of ischemic heart disease.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.9.e.5. Other Types of Myocardial Infarction'),
  about: /^I2489$/,
  check: (abstract) => together(abstract, /^I2489$/, /^I21A1$/),
  examples: [
    {
      says: 'both',
      given: { principal: 'J9601', secondary: ['I21A1', 'I2489'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'demand ischemia alone', given: { secondary: ['I2489'] }, fires: [] },
  ],
});
