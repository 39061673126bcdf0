import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const bloodAlcoholWithoutDisorder = abstractEdit({
  id: 'guideline/blood-alcohol-without-disorder',
  title: 'Blood alcohol level without an alcohol disorder',
  message: '{code} goes with a condition of category F10 that the provider documents; is there one?',
  repair: 'Look for the provider’s statement; the level alone is no diagnosis.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.5.b.5. Blood Alcohol Level'),
  about: /^Y90/,
  check: (abstract) => without(abstract, /^Y90/, /^(?:F10|T51|O9931|R780)/),
  examples: [
    {
      says: 'a level alone',
      given: { principal: 'S0990XA', secondary: ['Y908'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with alcohol abuse', given: { principal: 'S0990XA', secondary: ['F10129', 'Y908'] }, fires: [] },
  ],
});
