import { anySecondary, hasFlag, mceEdit } from '../mce-edit.ts';
import { mceManual, shown, since } from '../mce-manual.ts';

export const questionableObstetricAdmission = mceEdit({
  id: 'mce/questionable-obstetric-admission',
  title: 'Questionable obstetric admission',
  message: '{code} is a {delivery}, but no secondary diagnosis gives the outcome of delivery.',
  repair: 'Look in the delivery record for the outcome (category Z37).',
  severity: 'warning',
  effective: since('2018-10-01'),
  source: mceManual('8. Questionable admission (the heading of its obstetric part is not verified)'),
  label: 'QUESTIONABLE_OBSTETRIC_ADMISSION',
  class: 'prepayment',
  asks: ['csect', 'vagdel'],
  check: (code, claim) => {
    if (anySecondary(claim, 'delout')) return undefined;
    const delivery = hasFlag(code, 'csect') ? 'cesarean section' : 'vaginal delivery';
    return { code: shown(code, claim), delivery };
  },
  examples: [
    {
      says: 'cesarean section without outcome',
      given: { age: 30, diagnoses: ['A34'], procedures: ['10D00Z0'] },
      fires: ['/procedures/0/code'],
    },
    {
      says: 'the outcome as principal diagnosis does not count',
      given: { age: 30, diagnoses: ['Z370'], procedures: ['10D07Z3'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'with outcome', given: { age: 30, diagnoses: ['A34', 'Z370'], procedures: ['10D00Z0'] }, fires: [] },
  ],
});
