import { hasFlag, mceEdit } from '../mce-edit.ts';
import { mceManual, shown, since } from '../mce-manual.ts';

export const inconsistentWithLengthOfStay = mceEdit({
  id: 'mce/inconsistent-with-length-of-stay',
  title: 'Procedure inconsistent with LOS',
  message: '{code} takes more than 96 consecutive hours, but the stay was {days} days.',
  repair: 'Check the hours of ventilation and the dates of the stay.',
  severity: 'error',
  effective: since('2012-10-01'),
  source: mceManual('19. Procedure inconsistent with LOS'),
  label: 'INCONSISTENT_WITH_LENGTH_OF_STAY',
  class: 'prepayment',
  asks: ['los'],
  check: (code, claim) => {
    const least = claim.claim.icdVersion === 9 ? 4 : 5;
    if (!hasFlag(code, 'los') || !(claim.claim.lengthOfStay < least)) return undefined;
    return { code: shown(code, claim), days: claim.claim.lengthOfStay };
  },
  examples: [
    {
      says: 'ventilation over 96 hours in a stay of 4 days',
      given: { procedures: ['5A1955Z'], lengthOfStay: 4 },
      fires: ['/procedures/0/code'],
    },
    { says: 'the same in 5 days', given: { procedures: ['5A1955Z'], lengthOfStay: 5 }, fires: [] },
    {
      says: 'ICD-9-CM 96.72 in 4 days, which was enough then',
      given: { icdVersion: 9, dischargeDate: '20130115', diagnoses: ['25000'], procedures: ['9672'], lengthOfStay: 4 },
      fires: [],
    },
  ],
});
