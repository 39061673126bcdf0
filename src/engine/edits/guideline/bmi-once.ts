import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const bmiOnce = abstractEdit({
  id: 'guideline/bmi-once',
  title: 'More than one body mass index',
  message: '{code} is a second body mass index; the one most severe is assigned.',
  repair: 'Keep the most severe value for the condition.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, Z68'),
  about: /^Z68/,
  check: (abstract) => firings(matching(abstract, /^Z68/).slice(1)),
  examples: [
    { says: 'two values', given: { secondary: ['E66813', 'Z6841', 'Z6842'] }, fires: ['/secondaryDiagnoses/2/code'] },
    { says: 'one value', given: { secondary: ['E66813', 'Z6841'] }, fires: [] },
  ],
});
