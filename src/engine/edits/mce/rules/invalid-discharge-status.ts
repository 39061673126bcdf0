import { mceEdit } from '../mce-edit.ts';
import { always, mceManual } from '../mce-manual.ts';

export const invalidDischargeStatus = mceEdit({
  id: 'mce/invalid-discharge-status',
  title: 'Invalid discharge status',
  message: 'Discharge status {status} is not in use on the discharge date.',
  repair: 'Check the disposition against the discharge order and the status codes of the UB-04 manual.',
  severity: 'error',
  effective: always,
  source: mceManual('16. Invalid discharge status'),
  label: 'INVALID_DISCHARGE_STATUS',
  class: 'prepayment',
  asks: 'every code',
  field: '/dischargeStatus',
  check: (_code, { claim, date, tables }) => {
    if (tables.isStatus(claim.dischargeStatus, date)) return undefined;
    const status = claim.dischargeStatus;
    return { status: Number.isNaN(status) ? '(unreadable)' : String(status).padStart(2, '0') };
  },
  examples: [
    { says: 'a status that never was', given: { dischargeStatus: 99 }, fires: ['/dischargeStatus'] },
    {
      says: 'status 69 before October 2013',
      given: { dischargeStatus: 69, dischargeDate: '20130930' },
      fires: ['/dischargeStatus'],
    },
    { says: 'home', given: { dischargeStatus: 1 }, fires: [] },
  ],
});
