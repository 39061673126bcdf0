import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const anginaWithAtherosclerosis = abstractEdit({
  id: 'guideline/angina-with-atherosclerosis',
  title: 'Angina beside atherosclerotic heart disease',
  message:
    '{code} stands beside {other}; the two are assumed to be related and have a combination code (I25.11-), unless the record says that the angina is due to something else.',
  repair: 'Check what the record says the angina is due to.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.b. Atherosclerotic Coronary Artery Disease and Angina'),
  about: /^I20/,
  check: (abstract) => together(abstract, /^I20/, /^I2510$/),
  examples: [
    {
      says: 'unstable angina and coronary disease',
      given: { principal: 'I200', secondary: ['I2510'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the combination code', given: { principal: 'I25110', secondary: ['I10'] }, fires: [] },
  ],
});
