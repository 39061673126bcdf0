import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const covidManifestationFirst = abstractEdit({
  id: 'guideline/covid-manifestation-first',
  title: 'Respiratory manifestation before COVID-19',
  message: '{code} is first and {other} follows; is {code} a manifestation of COVID-19? Then COVID-19 is first.',
  repair: 'Read whether the respiratory condition is due to COVID-19 and was the reason for admission.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.1.g.1.c. Acute respiratory manifestations of COVID-19; I.C.1.g.1.b. Sequencing of codes',
  ),
  about: /^U071$/,
  check: (abstract) =>
    together(abstract, /^(?:J80|J960.|J208|J22|J988|J40)$/, /^U071$/).filter(
      ({ field }) => field === '/principalDiagnosis/code',
    ),
  examples: [
    {
      says: 'respiratory failure first',
      given: { principal: 'J9601', secondary: ['U071'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'COVID-19 first', given: { principal: 'U071', secondary: ['J9601'] }, fires: [] },
  ],
});
