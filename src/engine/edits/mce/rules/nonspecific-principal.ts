import { hasFlag, mceEdit } from '../mce-edit.ts';
import { between, mceManual, shown } from '../mce-manual.ts';

export const nonspecificPrincipal = mceEdit({
  id: 'mce/nonspecific-principal',
  title: 'Non-specific principal diagnosis',
  message: '{code} is a non-specific principal diagnosis.',
  repair: 'Look for documentation that allows a more specific code.',
  severity: 'warning',
  effective: between('1985-10-01', '2007-09-30'),
  source: mceManual('7. Non-specific principal diagnosis (discontinued as of 10/01/07)'),
  label: 'NONSPECIFIC_PDX',
  class: 'postpayment',
  asks: ['nonspecific'],
  check: (code, claim) =>
    hasFlag(code, 'nonspecific') && claim.claim.dischargeStatus !== 20 ? { code: shown(code, claim) } : undefined,
  examples: [
    {
      says: 'ICD-9-CM 003.20 in 2006',
      given: { icdVersion: 9, dischargeDate: '20060115', diagnoses: ['00320'] },
      fires: ['/principalDiagnosis/code'],
    },
    {
      says: 'the same, but the patient died',
      given: { icdVersion: 9, dischargeDate: '20060115', diagnoses: ['00320'], dischargeStatus: 20 },
      fires: [],
    },
  ],
});
