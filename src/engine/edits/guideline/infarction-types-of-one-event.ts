import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const infarctionTypesOfOneEvent = abstractEdit({
  id: 'guideline/infarction-types-of-one-event',
  title: 'Infarction with and without ST elevation',
  message:
    '{code} and {other} are both coded; if one infarction evolved, only the ST elevation is coded. Were there two?',
  repair: 'Keep both only for two infarctions.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.9.e.1. Type 1 ST elevation myocardial infarction (STEMI) and non-ST elevation myocardial infarction (NSTEMI)',
  ),
  about: /^I214$/,
  check: (abstract) => together(abstract, /^I214$/, /^I21[0-3]/),
  examples: [
    { says: 'both kinds', given: { principal: 'I2102', secondary: ['I214'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'one kind', given: { principal: 'I2102', secondary: ['I10'] }, fires: [] },
  ],
});
