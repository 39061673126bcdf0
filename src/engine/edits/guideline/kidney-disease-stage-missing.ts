import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const kidneyDiseaseStageMissing = abstractEdit({
  id: 'guideline/kidney-disease-stage-missing',
  title: 'Stage of chronic kidney disease missing',
  message:
    '{code} needs a code from category N18 that gives the stage of the chronic kidney disease, and there is none.',
  repair: 'Look for the stage in the record.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.9.a.2. Hypertensive Chronic Kidney Disease; I.C.9.a.3'),
  about: /^(?:I12|I13)/,
  check: (abstract) => without(abstract, /^(?:I12|I13)/, /^N18/),
  examples: [
    {
      says: 'hypertensive chronic kidney disease without stage',
      given: { secondary: ['I129'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with stage', given: { secondary: ['I129', 'N1832'] }, fires: [] },
  ],
});
