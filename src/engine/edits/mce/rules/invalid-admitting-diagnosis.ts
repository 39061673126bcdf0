import { mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const invalidAdmittingDiagnosis = mceEdit({
  id: 'mce/invalid-admitting-diagnosis',
  title: 'Invalid diagnosis or procedure code (admitting diagnosis)',
  message: 'The admitting diagnosis {code} is not a valid code on the discharge date.',
  repair: 'Check the code against the chart and the code set in force on the discharge date.',
  severity: 'error',
  effective: always,
  source: mceManual('1. Invalid diagnosis or procedure code'),
  label: 'INVALID_ADMIT_DX',
  class: 'none',
  asks: 'unusable codes',
  check: (code, claim) => (code.flags.valid ? undefined : { code: shown(code, claim) }),
  examples: [
    {
      says: 'an admitting diagnosis that no edition holds',
      given: { admitDx: 'XXXX' },
      fires: ['/admittingDiagnosis'],
    },
    { says: 'a valid admitting diagnosis', given: { admitDx: 'I10' }, fires: [] },
    { says: 'no admitting diagnosis', given: {}, fires: [] },
  ],
});
