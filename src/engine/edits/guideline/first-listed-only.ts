import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

/** The list of the guideline, with its exceptions. */
// biome-ignore format: one line reads as the list it is
const firstOnly = /^(?:Z00(?!6)|Z01|Z02|Z04|Z332|Z318[134]|Z34|Z39|Z38|Z40|Z42|Z510|Z511|Z52(?!9)|Z76[12]|Z9912)/;

export const firstListedOnly = abstractEdit({
  id: 'guideline/first-listed-only',
  title: 'Code that may only be first',
  message:
    '{code} may only be reported as principal or first-listed diagnosis, unless encounters of one day are combined.',
  repair: 'Check which of the codes is the reason for the encounter.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.15. Z Codes That May Only be Principal/First-Listed Diagnosis'),
  about: firstOnly,
  check: (abstract) => firings(matching(abstract, firstOnly).filter(({ path }) => path !== '/principalDiagnosis')),
  examples: [
    {
      says: 'chemotherapy second',
      given: { principal: 'C50911', secondary: ['Z5111'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'chemotherapy first', given: { principal: 'Z5111', secondary: ['C50911'] }, fires: [] },
    { says: 'participant in a trial, an exception', given: { secondary: ['Z006'] }, fires: [] },
  ],
});
