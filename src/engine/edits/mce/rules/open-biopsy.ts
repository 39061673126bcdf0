import { hasFlag, mceEdit } from '../mce-edit.ts';
import { between, mceManual, shown } from '../mce-manual.ts';

export const openBiopsy = mceEdit({
  id: 'mce/open-biopsy',
  title: 'Open biopsy check',
  message:
    '{code} is an open biopsy; biopsies done through a needle or an endoscope are sometimes coded so by mistake.',
  repair: 'Check the approach in the operative report.',
  severity: 'warning',
  effective: between('1985-10-01', '2010-09-30'),
  source: mceManual('12. Open biopsy check (discontinued as of 10/01/10)'),
  label: 'OPEN_BIOPSY',
  class: 'postpayment',
  asks: ['biopsy'],
  check: (code, claim) => (hasFlag(code, 'biopsy') ? { code: shown(code, claim) } : undefined),
  examples: [
    {
      says: 'ICD-9-CM 06.12 in 2006',
      given: { icdVersion: 9, dischargeDate: '20060115', diagnoses: ['25000'], procedures: ['0612'] },
      fires: ['/procedures/0/code'],
    },
    {
      says: 'the same after September 2010',
      given: { icdVersion: 9, dischargeDate: '20101001', diagnoses: ['25000'], procedures: ['0612'] },
      fires: [],
    },
  ],
});
