import { mceEdit } from '../mce-edit.ts';
import { between, mceManual } from '../mce-manual.ts';

/** From this discharge date an unknown sex is accepted. */
const unknownAccepted = 20241001;

export const invalidSex = mceEdit({
  id: 'mce/invalid-sex',
  title: 'Invalid sex',
  message: 'The sex is {sex}; a discharge before 1 October 2024 needs male or female.',
  repair: 'Check the sex in the registration.',
  severity: 'error',
  effective: between('1985-10-01', '2024-09-30'),
  source: mceManual('15. Invalid sex'),
  label: 'INVALID_SEX',
  class: 'prepayment',
  asks: 'every code',
  field: '/sex',
  check: (_code, claim) => (claim.sex === 0 && claim.date < unknownAccepted ? { sex: 'unknown' } : undefined),
  examples: [
    { says: 'unknown sex until September 2024', given: { sex: 'U', dischargeDate: '20240930' }, fires: ['/sex'] },
    { says: 'unknown sex from October 2024', given: { sex: 'U', dischargeDate: '20241001' }, fires: [] },
  ],
});
