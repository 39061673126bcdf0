import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const bmiWithoutDiagnosis = abstractEdit({
  id: 'guideline/bmi-without-diagnosis',
  title: 'Body mass index without a weight diagnosis',
  message:
    '{code} needs a reportable diagnosis, such as obesity or malnutrition, that a provider documents; which one is it?',
  repair: 'Look for the provider’s diagnosis; a query may be needed.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.B.14. Documentation by Clinicians Other than the Patient’s Provider; I.C.21.c.3. Status, Z68',
  ),
  about: /^Z68/,
  check: (abstract) =>
    without(
      abstract,
      /^Z68/,
      /^(?:E66|E4[0-6]|E64|E88|E65|E68|E28|R63[3-6]|R64|R62|F50|O992|O26|K95|M6284|K912)/,
    ).filter(({ field }) => field !== '/principalDiagnosis/code'),
  examples: [
    { says: 'a body mass index alone', given: { secondary: ['Z6841'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'with obesity', given: { secondary: ['E66813', 'Z6841'] }, fires: [] },
  ],
});
