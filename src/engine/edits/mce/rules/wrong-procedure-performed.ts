import { hasFlag, mceEdit } from '../mce-edit.ts';
import { mceManual, shown, since } from '../mce-manual.ts';

export const wrongProcedurePerformed = mceEdit({
  id: 'mce/wrong-procedure-performed',
  title: 'Wrong procedure performed',
  message:
    '{code} reports a wrong procedure, patient, side or site; Medicare does not pay for it as for other surgery.',
  repair:
    'Check that the chart and the incident report document the event, and follow the hospital’s policy before billing.',
  severity: 'warning',
  effective: since('2009-10-01'),
  source: mceManual('18. Wrong procedure performed'),
  label: 'WRONG_PROCEDURE_PERFORMED',
  class: 'prepayment',
  asks: ['wrngproc'],
  check: (code, claim) => (hasFlag(code, 'wrngproc') ? { code: shown(code, claim) } : undefined),
  examples: [
    {
      says: 'operation on the wrong patient',
      given: { diagnoses: ['I5020', 'Y6551'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'another external cause', given: { diagnoses: ['I5020', 'V0001XA'] }, fires: [] },
  ],
});
