import { mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const invalidCode = mceEdit({
  id: 'mce/invalid-code',
  title: 'Invalid diagnosis or procedure code',
  message: '{code} is not a valid code on the discharge date.',
  repair:
    'Check the code against the chart and the code set in force on the discharge date; a category needs its further characters.',
  severity: 'error',
  effective: always,
  source: mceManual('1. Invalid diagnosis or procedure code'),
  label: 'INVALID_CODE',
  class: 'prepayment',
  asks: 'unusable codes',
  check: (code, claim) => {
    // A field of blanks or zeros is no code: harmless, but not as principal diagnosis.
    if (code.flags.valid && !(code.flags.blank && code.role === 'principal')) return undefined;
    return { code: code.text.trim() === '' ? 'A blank principal diagnosis' : shown(code, claim) };
  },
  examples: [
    {
      says: 'a category that needs more characters',
      given: { diagnoses: ['E11'] },
      fires: ['/principalDiagnosis/code'],
    },
    {
      says: 'unknown secondary diagnosis and procedure',
      given: { diagnoses: ['I5020', 'XXXX'], procedures: ['BADCODE'] },
      fires: ['/secondaryDiagnoses/0/code', '/procedures/0/code'],
    },
    {
      says: 'a code before it came into force: 02WA3QZ has limited coverage from 2022-04-01, and is in no table before 2015-10-01',
      given: { dischargeDate: '20150930', procedures: ['02WA3QZ'], diagnoses: ['I5020'] },
      fires: ['/principalDiagnosis/code', '/procedures/0/code'],
    },
    { says: 'valid codes, in small letters too', given: { diagnoses: ['I5020', 'i10'] }, fires: [] },
  ],
});
