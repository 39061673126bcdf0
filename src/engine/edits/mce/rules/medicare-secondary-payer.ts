import { hasFlag, mceEdit } from '../mce-edit.ts';
import { between, shown } from '../mce-manual.ts';

export const medicareSecondaryPayer = mceEdit({
  id: 'mce/medicare-secondary-payer',
  title: 'Medicare is secondary payer',
  message: '{code} may come from an accident that another insurer pays for first.',
  repair: 'Find out whether another insurer is liable.',
  severity: 'warning',
  effective: between('1986-10-01', '2001-09-30'),
  source: {
    document: 'Medicare Code Editor table file 43.1, flag msp',
    section: 'not in the editions of the manual that were read; section not verified',
  },
  label: 'MEDICARE_IS_SECONDARY_PAYER',
  class: 'postpayment',
  asks: ['msp'],
  check: (code, claim) => (hasFlag(code, 'msp') ? { code: shown(code, claim) } : undefined),
  examples: [
    {
      says: 'ICD-9-CM 800.00, fracture of the vault of the skull, in 2000',
      given: { icdVersion: 9, dischargeDate: '20000115', diagnoses: ['80000'] },
      fires: ['/principalDiagnosis/code'],
    },
    {
      says: 'the same after September 2001',
      given: { icdVersion: 9, dischargeDate: '20011001', diagnoses: ['80000'] },
      fires: [],
    },
  ],
});
