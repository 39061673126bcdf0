import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const severeSepsisWithoutInfection = abstractEdit({
  id: 'guideline/severe-sepsis-without-infection',
  title: 'Severe sepsis without its infection',
  message: '{code} needs a code for the underlying systemic infection, and there is none.',
  repair: 'Look for the infection in the record; a query may be needed.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.1.d.1.b. Severe sepsis'),
  about: /^R652/,
  check: (abstract) => without(abstract, /^R652/, /^(?:[AB]|O|P3[5-9]|T8[0-8]|U07|J09|J1)/),
  examples: [
    { says: 'septic shock alone', given: { secondary: ['R6521'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'with sepsis', given: { principal: 'A419', secondary: ['R6521'] }, fires: [] },
  ],
});
