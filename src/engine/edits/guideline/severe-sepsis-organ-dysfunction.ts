import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const severeSepsisOrganDysfunction = abstractEdit({
  id: 'guideline/severe-sepsis-organ-dysfunction',
  title: 'Severe sepsis without an organ dysfunction',
  message: '{code} is severe sepsis, but no acute organ dysfunction seems to be coded; which one is documented?',
  repair: 'Look for the organ dysfunction in the record; if it is not clear that sepsis caused it, query the provider.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.1.d.1.b. Severe sepsis'),
  about: /^R6520$/,
  check: (abstract) =>
    without(
      abstract,
      /^R6520$/,
      /^(?:J96|J80|J9582|N17|N990|K72|K763|K767|G9[23]|G72|G62|D6[589]|E87|E27|I4[6-9]|I5|I95|I21|I97|R57|R40|R41|R34|R79|F05|K56|K55|T8112|O|P)/,
    ),
  examples: [
    {
      says: 'severe sepsis with sepsis only',
      given: { principal: 'A419', secondary: ['R6520'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with kidney failure', given: { principal: 'A419', secondary: ['R6520', 'N179'] }, fires: [] },
  ],
});
