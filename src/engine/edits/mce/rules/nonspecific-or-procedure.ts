import { hasFlag, mceEdit } from '../mce-edit.ts';
import { between, mceManual, shown } from '../mce-manual.ts';

export const nonspecificOrProcedure = mceEdit({
  id: 'mce/nonspecific-or-procedure',
  title: 'Non-specific O.R. procedure',
  message: '{code} is a non-specific operating-room procedure, and no specific one is coded.',
  repair: 'Look in the operative report for a more specific code.',
  severity: 'warning',
  effective: between('1985-10-01', '2007-09-30'),
  source: mceManual('10. Non-specific O.R. procedure (discontinued as of 10/01/07)'),
  label: 'NONSPECIFIC_OR',
  class: 'postpayment',
  asks: ['nonspecific'],
  check: (code, claim) => {
    if (!hasFlag(code, 'nonspecific')) return undefined;
    const specific = claim.procedureFlags.some(({ names }) => names.has('or_indic') && !names.has('nonspecific'));
    return specific ? undefined : { code: shown(code, claim) };
  },
  examples: [
    {
      says: 'ICD-9-CM 06.50 alone in 2006',
      given: { icdVersion: 9, dischargeDate: '20060115', diagnoses: ['25000'], procedures: ['0650'] },
      fires: ['/procedures/0/code'],
    },
    {
      says: 'the same with a specific operating-room procedure',
      given: { icdVersion: 9, dischargeDate: '20060115', diagnoses: ['25000'], procedures: ['0650', '1402'] },
      fires: [],
    },
  ],
});
