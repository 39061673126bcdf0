import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const incidentalPregnancyWithObstetricCode = abstractEdit({
  id: 'guideline/incidental-pregnancy-with-obstetric-code',
  title: 'Incidental pregnancy with an obstetric code',
  message: '{code} is used in place of codes of chapter 15, but {other} is coded too.',
  repair: 'Decide from the provider’s statement whether the pregnancy is incidental to the encounter.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.a.1. Codes from chapter 15 and sequencing priority'),
  about: /^Z331$/,
  check: (abstract) => together(abstract, /^Z331$/, /^O/),
  examples: [
    {
      says: 'incidental pregnancy and anemia complicating pregnancy',
      given: { secondary: ['Z331', 'O99013'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'incidental pregnancy', given: { secondary: ['Z331'] }, fires: [] },
  ],
});
