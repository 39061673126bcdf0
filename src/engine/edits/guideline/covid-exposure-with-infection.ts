import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const covidExposureWithInfection = abstractEdit({
  id: 'guideline/covid-exposure-with-infection',
  title: 'Exposure to COVID-19 with confirmed COVID-19',
  message: '{code} is for exposure without confirmed infection, but {other} codes confirmed COVID-19.',
  repair: 'Keep the infection; the exposure code does not go with it.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.1.g.1.e. Exposure to COVID-19; I.C.1.g.1.a'),
  about: /^Z20822$/,
  check: (abstract) => together(abstract, /^Z20822$/, /^U071$/),
  examples: [
    {
      says: 'exposure and infection',
      given: { principal: 'U071', secondary: ['Z20822'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'exposure', given: { secondary: ['Z20822'] }, fires: [] },
  ],
});
