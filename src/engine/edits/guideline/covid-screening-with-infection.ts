import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const covidScreeningWithInfection = abstractEdit({
  id: 'guideline/covid-screening-with-infection',
  title: 'Screening for COVID-19 with COVID-19',
  message: '{code} is for screening; {other} says that the infection is confirmed.',
  repair: 'Keep the infection.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.1.g.1.f. Screening for COVID-19; I.C.1.g.1.a. Code only confirmed cases'),
  about: /^Z1152$/,
  check: (abstract) => together(abstract, /^Z1152$/, /^U071$/),
  examples: [
    {
      says: 'screening and infection',
      given: { principal: 'U071', secondary: ['Z1152'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'screening alone', given: { secondary: ['Z1152'] }, fires: [] },
  ],
});
