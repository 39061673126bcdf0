import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const septicShockPostprocedural = abstractEdit({
  id: 'guideline/septic-shock-postprocedural',
  title: 'Septic shock coded twice',
  message: '{code} is not assigned with {other}, which is the code of a septic shock after a procedure.',
  repair: 'Keep the postprocedural septic shock.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.1.d.5.c. Postprocedural infection and postprocedural septic shock'),
  about: /^R6521$/,
  check: (abstract) => together(abstract, /^R6521$/, /^T8112/),
  examples: [
    {
      says: 'both shocks',
      given: { principal: 'T8141XA', secondary: ['T8144XA', 'T8112XA', 'R6521'] },
      fires: ['/secondaryDiagnoses/2/code'],
    },
    { says: 'the postprocedural one', given: { principal: 'T8141XA', secondary: ['T8144XA', 'T8112XA'] }, fires: [] },
  ],
});
