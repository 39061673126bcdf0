import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const insulinWithoutDiabetes = abstractEdit({
  id: 'guideline/insulin-without-diabetes',
  title: 'Insulin status without diabetes',
  message: '{code} says that the patient uses a drug for diabetes, and no diabetes is coded; what is it for?',
  repair: 'Look for the diabetes in the record.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.4.a.3. Diabetes mellitus and the use of insulin, oral hypoglycemics, and injectable non-insulin drugs',
  ),
  about: /^Z79(?:4|84)$/,
  check: (abstract) => without(abstract, /^Z79(?:4|84)$/, /^(?:E08|E09|E1[013]|O24|E89|E84|E28|R73|E16|P70|E88|E66)/),
  examples: [
    { says: 'insulin, no diabetes', given: { secondary: ['Z794'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'with diabetes', given: { secondary: ['E119', 'Z794'] }, fires: [] },
  ],
});
