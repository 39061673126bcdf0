import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const covidHistoryWithInfection = abstractEdit({
  id: 'guideline/covid-history-with-infection',
  title: 'History of COVID-19 with current COVID-19',
  message: '{code} is history and {other} is current; had the patient an earlier infection too?',
  repair: 'Keep both only if an earlier infection is documented.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.1.g.1.i. Personal history of COVID-19'),
  about: /^Z8616$/,
  check: (abstract) => together(abstract, /^Z8616$/, /^U071$/),
  examples: [
    {
      says: 'history and infection',
      given: { principal: 'U071', secondary: ['Z8616'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'history alone', given: { secondary: ['Z8616'] }, fires: [] },
  ],
});
