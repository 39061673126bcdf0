import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const resistanceFirst = abstractEdit({
  id: 'guideline/resistance-first',
  title: 'Resistance to drugs first',
  message: '{code} is a resistance; the infection is sequenced first.',
  repair: 'List the infection first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, Z16'),
  about: /^Z16/,
  check: (abstract) => firings(matching(abstract, /^Z16/).filter(({ path }) => path === '/principalDiagnosis')),
  examples: [
    {
      says: 'a resistance first',
      given: { principal: 'Z1621', secondary: ['N390'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the infection first', given: { principal: 'N390', secondary: ['Z1621'] }, fires: [] },
  ],
});
