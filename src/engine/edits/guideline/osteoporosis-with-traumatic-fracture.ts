import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const osteoporosisWithTraumaticFracture = abstractEdit({
  id: 'guideline/osteoporosis-with-traumatic-fracture',
  title: 'Traumatic fracture in known osteoporosis',
  message:
    '{code} is a traumatic fracture, and {other} says that osteoporosis is known; would this fall or trauma usually break a normal, healthy bone? If not, category M80 applies.',
  repair: 'Read how the fracture came about; if the record does not say, query the provider.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.13.d.2. Osteoporosis with current pathological fracture'),
  about: /^S(?:12|22|32|42|52|62|72|82|92)...[ABC]/,
  check: (abstract) => together(abstract, /^S(?:12|22|32|42|52|62|72|82|92)...[ABC]/, /^M81/),
  examples: [
    {
      says: 'hip fracture and age-related osteoporosis',
      given: { principal: 'S72001A', secondary: ['M810'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'fracture healed long ago', given: { principal: 'M810', secondary: ['Z8781'] }, fires: [] },
  ],
});
