import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const weeksWithAbortiveOutcome = abstractEdit({
  id: 'guideline/weeks-with-abortive-outcome',
  title: 'Weeks of gestation with an abortive outcome',
  message:
    '{code} is not assigned with {other}: weeks of gestation do not apply to pregnancies with abortive outcomes.',
  repair: 'Remove the weeks of gestation.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.11. Encounters for Obstetrical and Reproductive Services'),
  about: /^Z3A/,
  check: (abstract) => together(abstract, /^Z3A/, /^(?:O0[0-8]|Z332$)/),
  examples: [
    {
      says: 'spontaneous abortion with weeks of gestation',
      given: { principal: 'O039', secondary: ['Z3A10'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'a delivery with weeks of gestation',
      given: { principal: 'O80', secondary: ['Z370', 'Z3A39'] },
      fires: [],
    },
  ],
});
